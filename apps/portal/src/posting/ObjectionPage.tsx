import { Keep } from '../request/Keep';
import '../request/request.css';
import { Answer } from '../shared/Answer';
import { moment } from '../shared/format';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { posting as words } from './messages';
import { OBJECTION, type Objection } from './posting';
import './posting.css';

const REFRESH = 30_000;

/** `/{slug}/o/{token}`: the own objection, and its answer once there is one. */
export function ObjectionPage({ token }: { token: string }) {
  const say = useSay();
  const language = useLanguage();
  const { slug } = useOrganisation();
  const query = useQuery<{ objection: Objection | null }>(OBJECTION, { token }, { every: REFRESH });
  const up = { to: pathOf(slug, 'notices'), name: say(words.title) };
  const objection = query.data?.objection;
  if (objection === null) return <PageHead title={say(words.objectionMissing)} up={up} />;
  if (!objection) return <Answer query={query} />;
  const { number, postingNumber, postingTitle, text, submittedAt, answer, answeredAt } = objection;
  return (
    <div className="narrow">
      <PageHead title={say(answer === null ? words.received : words.answered)} up={up} />
      {query.failure && <Answer query={query} />}
      <dl className="objection">
        <div>
          <dt>{say(words.number)}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{say(words.about)}</dt>
          <dd>
            <Link to={pathOf(slug, 'notices', postingNumber)}>{postingTitle}</Link>
          </dd>
        </div>
        <div>
          <dt>{say(words.submitted)}</dt>
          <dd>{moment(submittedAt, language)}</dd>
        </div>
        <div>
          <dt>{say(words.said)}</dt>
          <dd>{text}</dd>
        </div>
        <div>
          <dt>{say(words.answer)}</dt>
          <dd role="status">
            {answer ?? say(words.waiting)}
            {answeredAt && <small>{moment(answeredAt, language)}</small>}
          </dd>
        </div>
      </dl>
      <Keep />
    </div>
  );
}
