import { useContext, useEffect } from 'react';
import { OrganisationContext, useSlug } from '../shared/organisation';
import { shared } from '../shared/messages';
import { useSay } from '../shared/preferences';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { entry } from './messages';

/** An address without a page, or an organisation that does not exist: said plainly, with a way on. */
export function MissingPage() {
  const say = useSay();
  const organisation = useContext(OrganisationContext);
  const slug = useSlug();
  const title = say(entry.missingTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const text = (
    <div className="notice-page">
      <p className="big-mark" aria-hidden="true">
        404
      </p>
      <h1>{title}</h1>
      <p>{say(entry.missingText)}</p>
      <Link className="button primary" to={organisation ? pathOf(slug) : '/'}>
        {say(shared.backHome)}
      </Link>
    </div>
  );
  return organisation ? text : <main className="page">{text}</main>;
}
