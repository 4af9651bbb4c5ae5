import type { ReactNode } from 'react';
import { Answer } from '../shared/Answer';
import { day, telephone } from '../shared/format';
import { Icon, type IconName } from '../shared/Icon';
import { shared } from '../shared/messages';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { ReadAloud } from '../shared/ReadAloud';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { Articles } from './Articles';
import { Fee } from './Fee';
import { ITEM, type Item } from './item';
import { channel, guide } from './messages';
import './guide.css';

/** `/{slug}/guide/{key}`: the six answers about one service, in the order people ask. */
export function ItemPage({ itemKey }: { itemKey: string }) {
  const say = useSay();
  const { slug } = useOrganisation();
  const query = useQuery<{ item: Item | null }>(ITEM, { key: itemKey });
  const item = query.data?.item;
  const up = { to: pathOf(slug, 'guide'), name: say(shared.guide) };
  if (item === null) return <PageHead title={say(guide.missing)} up={up} />;
  if (!item) return <Answer query={query} />;
  return (
    <article className="item">
      <PageHead title={item.name} up={up}>
        <p className="lead">{item.summary}</p>
        <ApplyBar item={item} />
        <ReadAloud text={[item.name, item.summary, item.audience, ...item.documents, item.promise, ...item.steps].join('。')} />
      </PageHead>
      <Answers item={item} />
      <ApplyBar item={item} />
      <Articles item={item} />
      <ItemEnd item={item} />
    </article>
  );
}

function ApplyBar({ item }: { item: Item }) {
  const say = useSay();
  const { slug } = useOrganisation();
  return (
    <p className="apply-bar">
      <Link to={pathOf(slug, 'apply', item.key)} className="button primary wide">
        {say(guide.applyNow)}
      </Link>
    </p>
  );
}

function Answers({ item }: { item: Item }) {
  const say = useSay();
  const { phone, hours } = useOrganisation();
  return (
    <div className="answers">
      <Question icon="person" title={say(guide.who)}>
        <p>{item.audience}</p>
      </Question>
      <Question icon="bag" title={say(guide.bring)}>
        {item.documents.length === 0 ? <p>{say(guide.bringNothing)}</p> : <List entries={item.documents} />}
      </Question>
      <Question icon="clock" title={say(guide.howLong)}>
        <p className="figure">{item.promise}</p>
        <p className="hint">{say(guide.clockStarts)}</p>
      </Question>
      <Question icon="money" title={say(guide.howMuch)}>
        <p className="figure">
          <Fee item={item} />
        </p>
        {item.feeBasis && <p className="hint">{say(guide.basis, { basis: item.feeBasis })}</p>}
      </Question>
      <Question icon="steps" title={say(guide.how)}>
        <ol className="steps">
          {item.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Channels item={item} />
      </Question>
      <Question icon="phone" title={say(guide.whom)}>
        {phone && (
          <a className="figure phone" href={telephone(phone)}>
            {phone}
          </a>
        )}
        {hours && <p className="hint">{hours}</p>}
        {item.department && <p className="hint">{say(guide.handledBy, { department: item.department })}</p>}
      </Question>
    </div>
  );
}

function Question({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <section className="question">
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      <div>{children}</div>
    </section>
  );
}

function List({ entries }: { entries: string[] }) {
  return (
    <ul className="ticks">
      {entries.map((entry) => (
        <li key={entry}>
          <Icon name="check" />
          {entry}
        </li>
      ))}
    </ul>
  );
}

function Channels({ item }: { item: Item }) {
  const say = useSay();
  const names = item.channels.map((code) => channel[code.toLowerCase()]).filter((name) => name !== undefined);
  return <p className="hint">{say(guide.channels, { names: names.map((name) => say(name)).join(' · ') })}</p>;
}

function ItemEnd({ item }: { item: Item }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <p className="item-end">
      <span>{say(guide.updated, { date: day(item.updatedAt, language) })}</span>
      <button type="button" className="button small" onClick={() => window.print()}>
        <Icon name="print" />
        {say(guide.print)}
      </button>
    </p>
  );
}
