import { useEffect } from 'react';
import { Switches } from '../shared/Header';
import { Icon, type IconName } from '../shared/Icon';
import type { Message } from '../shared/language';
import { shared } from '../shared/messages';
import { useSay } from '../shared/preferences';
import { Link } from '../shared/router';
import { entry } from './messages';
import './landing.css';

const MOTTOES: { icon: IconName; title: Message; text: Message }[] = [
  { icon: 'steps', title: entry.mottoRun, text: entry.mottoRunText },
  { icon: 'clock', title: entry.mottoTimed, text: entry.mottoTimedText },
  { icon: 'safety', title: entry.mottoProven, text: entry.mottoProvenText },
];

/** `/`: what the product is, and three doors: two sample organisations and one's own. */
export function LandingPage() {
  const say = useSay();
  const title = say(entry.productTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <LandingHeader />
      <main id="content" className="landing" tabIndex={-1}>
        <section className="opening">
          <div>
            <h1>{say(entry.headline)}</h1>
            <p className="lead">{say(entry.lead)}</p>
          </div>
          <Example />
        </section>
        <h2 className="doors-title">{say(entry.chooseTitle)}</h2>
        <Doors />
        <ul className="mottoes">
          {MOTTOES.map((motto) => (
            <li key={motto.icon}>
              <Icon name={motto.icon} />
              <h3>{say(motto.title)}</h3>
              <p>{say(motto.text)}</p>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}

function LandingHeader() {
  const say = useSay();
  return (
    <header className="header plain">
      <a className="skip" href="#content">
        {say(shared.skip)}
      </a>
      <div className="header-row">
        <Link to="/" className="brand">
          <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
            <rect width="64" height="64" rx="15" />
            <path d="M18 33l10 10 18-21" />
          </svg>
          <span>Charter</span>
        </Link>
        <Switches />
        <nav className="landing-links" aria-label={say(shared.navigation)}>
          <a href="/graphql/ide">{say(entry.developers)}</a>
          <a className="button small" href="/console/">
            {say(entry.login)}
          </a>
        </nav>
      </div>
    </header>
  );
}

function Doors() {
  return (
    <ol className="doors">
      <li>
        <Link to="/yangguang" className="door">
          <DoorText icon="living" title={entry.communityTitle} name={entry.communityName} text={entry.communityText} />
        </Link>
      </li>
      <li>
        <Link to="/hengxin" className="door">
          <DoorText icon="building" title={entry.companyTitle} name={entry.companyName} text={entry.companyText} />
        </Link>
      </li>
      <li>
        <a href="/console/signup" className="door own">
          <DoorText icon="apply" title={entry.createTitle} name={entry.createName} text={entry.createText} />
        </a>
      </li>
    </ol>
  );
}

function DoorText({ icon, title, name, text }: { icon: IconName; title: Message; name: Message; text: Message }) {
  const say = useSay();
  return (
    <>
      <Icon name={icon} />
      <strong>{say(title)}</strong>
      <span className="door-name">{say(name)}</span>
      <span className="door-text">{say(text)}</span>
    </>
  );
}

/** One article and the receipt it leads to, side by side. */
function Example() {
  const say = useSay();
  return (
    <figure className="example">
      <blockquote>
        <b>{say(entry.articleLabel)}</b>
        {say(entry.articleText)}
      </blockquote>
      <div className="example-ticket">
        <span>{say(entry.ticketNumber)}</span>
        <strong>{say(entry.ticketItem)}</strong>
        <span className="example-promise">
          {say(entry.ticketPromise)} <b>{say(entry.ticketDate)}</b>
        </span>
        <span>{say(entry.ticketSteps)}</span>
      </div>
      <figcaption>{say(entry.exampleCaption)}</figcaption>
    </figure>
  );
}
