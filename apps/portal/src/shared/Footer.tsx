import { telephone } from './format';
import { shared } from './messages';
import { useOrganisation } from './organisation';
import { useSay } from './preferences';
import { pathOf } from './route';
import { Link } from './router';
import './footer.css';

/** The same help on every page: a number to call, the hours, and what the services stand on. */
export function Footer() {
  const say = useSay();
  const { slug, phone, hours, regulationTitle } = useOrganisation();
  return (
    <footer className="footer">
      <div className="footer-row">
        <div>
          <h2>{say(shared.helpTitle)}</h2>
          <p>{say(shared.helpText)}</p>
        </div>
        <dl className="help">
          {phone && (
            <div>
              <dt>{say(shared.hotline)}</dt>
              <dd>
                <a className="phone" href={telephone(phone)}>
                  {phone}
                </a>
              </dd>
            </div>
          )}
          {hours && (
            <div>
              <dt>{say(shared.hours)}</dt>
              <dd>{hours}</dd>
            </div>
          )}
        </dl>
      </div>
      <p className="footer-end">
        {regulationTitle && <Link to={pathOf(slug, 'regulation')}>{say(shared.footer, { title: regulationTitle })}</Link>}
        <a href="/console/">{say(shared.staff)}</a>
      </p>
    </footer>
  );
}
