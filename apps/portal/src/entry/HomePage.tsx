import { useEffect } from 'react';
import { ItemCard } from '../guide/ItemCard';
import { ITEMS, type ItemBrief } from '../guide/item';
import { Answer } from '../shared/Answer';
import { day, telephone } from '../shared/format';
import { Icon, type IconName } from '../shared/Icon';
import { shared } from '../shared/messages';
import { useOrganisation } from '../shared/organisation';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { entry } from './messages';
import './home.css';

const SHOWN = 6;

/** `/{slug}`: four big buttons, what is often needed, and what the organisation stands by. */
export function HomePage() {
  const say = useSay();
  const { name } = useOrganisation();
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      <section className="hero">
        <h1>{say(entry.greeting)}</h1>
        <p className="lead">{say(entry.welcome, { name })}</p>
        <BigButtons />
      </section>
      <Popular />
      <Pledge />
    </>
  );
}

function BigButtons() {
  const say = useSay();
  const { slug, phone } = useOrganisation();
  return (
    <ul className="big-buttons">
      <li>
        <Link to={pathOf(slug, 'guide')} className="big-button main">
          <BigButtonText icon="apply" title={say(entry.apply)} text={say(entry.applyText)} />
        </Link>
      </li>
      <li>
        <Link to={pathOf(slug, 'track')} className="big-button">
          <BigButtonText icon="track" title={say(shared.track)} text={say(entry.trackText)} />
        </Link>
      </li>
      {phone && (
        <li>
          <a href={telephone(phone)} className="big-button">
            <BigButtonText icon="phone" title={say(shared.call)} text={phone} />
          </a>
        </li>
      )}
      <li>
        <Link to={pathOf(slug, 'regulation')} className="big-button">
          <BigButtonText icon="book" title={say(shared.regulation)} text={say(entry.regulationText)} />
        </Link>
      </li>
    </ul>
  );
}

function BigButtonText({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <>
      <span className="big-icon">
        <Icon name={icon} />
      </span>
      <span>
        <strong>{title}</strong>
        <small>{text}</small>
      </span>
    </>
  );
}

function Popular() {
  const say = useSay();
  const { slug } = useOrganisation();
  const query = useQuery<{ items: ItemBrief[] }>(ITEMS);
  return (
    <section>
      <div className="section-head">
        <h2>{say(entry.popular)}</h2>
        <Link to={pathOf(slug, 'guide')}>
          {say(entry.allItems)}
          <Icon name="arrow" />
        </Link>
      </div>
      <Answer query={query} />
      <ul className="cards">
        {query.data?.items.slice(0, SHOWN).map((item) => (
          <ItemCard key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Pledge() {
  const say = useSay();
  const language = useLanguage();
  const { slug, regulationTitle, regulationEffectiveFrom } = useOrganisation();
  if (!regulationTitle) return null;
  return (
    <section className="word">
      <div>
        <h2>{say(entry.promiseTitle)}</h2>
        <p>{say(entry.promiseText, { title: regulationTitle })}</p>
      </div>
      <p className="word-end">
        {regulationEffectiveFrom && <span>{say(entry.inForce, { date: day(regulationEffectiveFrom, language) })}</span>}
        <Link className="button" to={pathOf(slug, 'regulation')}>
          {say(entry.readRegulation)}
        </Link>
      </p>
    </section>
  );
}
