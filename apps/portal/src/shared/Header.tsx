import { telephone } from './format';
import { Icon } from './Icon';
import { shared } from './messages';
import { useOrganisation } from './organisation';
import { usePreferences, useSay } from './preferences';
import { pathOf, type Route } from './route';
import { Link } from './router';
import { Seal } from './Seal';

const SECTIONS = ['guide', 'track', 'regulation', 'notices'] as const;

/** Name of the organisation, main sections, and the two switches a visitor may need first. */
export function Header({ section }: { section: Route['page'] }) {
  const say = useSay();
  const { elder } = usePreferences();
  const { name, slug, phone } = useOrganisation();
  return (
    <>
      <header className="header">
        <a className="skip" href="#content">
          {say(shared.skip)}
        </a>
        <div className="header-row">
          <Link to={pathOf(slug)} className="brand">
            <Seal name={name} />
            <span>{name}</span>
          </Link>
          <nav aria-label={say(shared.navigation)} className="sections">
            {SECTIONS.map((page) => (
              <Link key={page} to={pathOf(slug, page)} aria-current={section === page ? 'page' : undefined}>
                {say(shared[page])}
              </Link>
            ))}
          </nav>
          <Switches />
        </div>
      </header>
      {elder && phone && (
        <aside className="call-bar" aria-label={say(shared.hotline)}>
          <a href={telephone(phone)}>
            <Icon name="phone" />
            {say(shared.callNumber, { phone })}
          </a>
        </aside>
      )}
    </>
  );
}

/** The two switches of every page: type size and language. */
export function Switches() {
  const say = useSay();
  const { language, elder, choose } = usePreferences();
  return (
    <div className="switches">
      <button type="button" className="switch elder-switch" onClick={() => choose({ elder: !elder })}>
        <Icon name="person" />
        {say(elder ? shared.elderOff : shared.elderOn)}
      </button>
      <button
        type="button"
        className="switch"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => choose({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {say(shared.otherLanguage)}
      </button>
    </div>
  );
}
