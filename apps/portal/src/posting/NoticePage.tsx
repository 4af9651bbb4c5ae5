import { Answer } from '../shared/Answer';
import { day } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { posting as words } from './messages';
import { ObjectionForm } from './ObjectionForm';
import { lastMoment, NOTICE, type Posting } from './posting';
import { Remaining } from './Remaining';
import './posting.css';

/** `/{slug}/notices/{number}`: one posting with its period, its objections and answers, and its result. */
export function NoticePage({ number }: { number: string }) {
  const say = useSay();
  const { slug } = useOrganisation();
  const query = useQuery<{ posting: Posting | null }>(NOTICE, { number });
  const up = { to: pathOf(slug, 'notices'), name: say(words.title) };
  const posting = query.data?.posting;
  if (posting === null) return <PageHead title={say(words.missing)} up={up} />;
  if (!posting) return <Answer query={query} />;
  return (
    <article className="notice">
      <PageHead title={posting.title} up={up}>
        <Facts posting={posting} />
      </PageHead>
      {posting.withdrawalReason && (
        <p className="banner bad">
          <Icon name="alert" />
          {say(words.withdrawn, { reason: posting.withdrawalReason })}
        </p>
      )}
      {posting.resultHtml && (
        <section className="notice-result">
          <h2>{say(words.result)}</h2>
          <Html html={posting.resultHtml} />
        </section>
      )}
      {posting.html ? (
        <section aria-label={say(words.content)}>
          <Html html={posting.html} />
        </section>
      ) : (
        !posting.withdrawalReason && <p className="hint">{say(words.hidden)}</p>
      )}
      <Answers posting={posting} />
      {posting.takesObjections ? <ObjectionForm posting={posting} /> : <p className="hint">{say(words.over)}</p>}
      <p className="digest">
        {say(words.digest)}：<code>{posting.digest}</code>
      </p>
    </article>
  );
}

/** The server makes the HTML from Markdown, with nothing in it that could run. */
function Html({ html }: { html: string }) {
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Facts({ posting }: { posting: Posting }) {
  const say = useSay();
  const language = useLanguage();
  const { opensAt, endsAt, objectionsReceived: received, objectionsAnswered: answered, regulationVersion, number } = posting;
  return (
    <p className="notice-facts">
      <span className="stamp">{posting.kindName}</span>
      <Remaining brief={posting} />
      <span>
        {say(words.period)} {say(words.fromTo, { from: day(opensAt, language), to: day(lastMoment(endsAt), language) })}
      </span>
      {regulationVersion !== null && <span>{say(words.fromVersion, { number: regulationVersion })}</span>}
      <span>{say(words.objectionsSoFar, { received, answered })}</span>
      <span>
        {say(words.number)} {number}
      </span>
      <button type="button" className="button small" onClick={() => window.print()}>
        <Icon name="print" />
        {say(words.print)}
      </button>
    </p>
  );
}

function Answers({ posting: { answers } }: { posting: Posting }) {
  const say = useSay();
  const language = useLanguage();
  if (answers.length === 0) return null;
  return (
    <section className="notice-answers">
      <h2>{say(words.answers)}</h2>
      <ol>
        {answers.map(({ number, text, answer, answeredAt }) => (
          <li key={number}>
            <blockquote>{text}</blockquote>
            <p>
              <b>{say(words.answer)}</b> {answer}
            </p>
            <small>{day(answeredAt, language)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
