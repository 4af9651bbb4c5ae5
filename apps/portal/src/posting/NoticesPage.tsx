import { useState } from 'react';
import { Answer } from '../shared/Answer';
import { Chips } from '../shared/Chips';
import { day } from '../shared/format';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { SearchBox } from '../shared/SearchBox';
import { useSettled } from '../shared/settled';
import { posting as words } from './messages';
import { type Brief, KINDS, lastMoment, NOTICES, PAGE } from './posting';
import { Remaining } from './Remaining';
import './posting.css';

/** The kind an address asks for, as the page of the regulation does. */
function kindAsked(): string | undefined {
  const kind = new URLSearchParams(location.search).get('kind');
  return kind !== null && kind in KINDS ? kind : undefined;
}

/** `/{slug}/notices`: what is posted now and what was before, by kind and words. */
export function NoticesPage() {
  const say = useSay();
  const [text, setText] = useState('');
  const [kind, setKind] = useState(kindAsked);
  const [archived, setArchived] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const search = useSettled(text.trim());
  const variables = { archived, first: Math.min(shown, 100), offset: 0, ...(kind ? { kind } : {}), ...(search ? { search } : {}) };
  const query = useQuery<{ postings: { nodes: Brief[]; totalCount: number } }>(NOTICES, variables, { keep: true });
  const page = query.data?.postings;
  const choices = Object.entries(KINDS).map(([code, name]) => ({ code, name: say(name) }));
  return (
    <>
      <PageHead title={say(words.title)}>
        <p className="lead">{say(words.lead)}</p>
        <SearchBox label={say(words.search)} hint={say(words.searchHint)} text={text} onChange={setText} />
      </PageHead>
      <div className="chips" role="group" aria-label={say(words.when)}>
        {[false, true].map((past) => (
          <button key={String(past)} type="button" className="chip" aria-pressed={archived === past} onClick={() => setArchived(past)}>
            {say(past ? words.archive : words.current)}
          </button>
        ))}
      </div>
      <Chips label={say(words.kinds)} choices={choices} chosen={kind} onChoose={setKind} />
      <Answer query={query} />
      <p className="count" role="status">
        {page && (page.totalCount > 0 ? say(words.count, { count: page.totalCount }) : say(words.none))}
      </p>
      <ul className="notices" aria-busy={query.loading}>
        {page?.nodes.map((brief) => (
          <li key={brief.number}>
            <NoticeCard brief={brief} />
          </li>
        ))}
      </ul>
      {page && page.totalCount > page.nodes.length && shown < 100 && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          {say(words.more)}
        </button>
      )}
    </>
  );
}

function NoticeCard({ brief }: { brief: Brief }) {
  const say = useSay();
  const language = useLanguage();
  const { slug } = useOrganisation();
  const { number, title, kindName, opensAt, endsAt, objectionsReceived: received, objectionsAnswered: answered } = brief;
  return (
    <Link to={pathOf(slug, 'notices', number)} className="notice-card">
      <span className="notice-marks">
        <span className="stamp">{kindName}</span>
        <Remaining brief={brief} />
      </span>
      <strong>{title}</strong>
      <small>
        {say(words.fromTo, { from: day(opensAt, language), to: day(lastMoment(endsAt), language) })}
        {received > 0 && ` · ${say(words.objectionsSoFar, { received, answered })}`}
      </small>
    </Link>
  );
}
