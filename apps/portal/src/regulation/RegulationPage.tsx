import { useEffect } from 'react';
import { Answer } from '../shared/Answer';
import { day } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { regulation as words } from './messages';
import { type Branch, isPoint, paragraphsOf, REGULATION, type Regulation, treeOf, type Version, VERSIONS } from './regulation';
import './regulation.css';

/** `/{slug}/regulation`: the text the organisation works by, with its version and the day it took effect; earlier ones by their number. */
export function RegulationPage({ number }: { number?: number }) {
  const say = useSay();
  const language = useLanguage();
  const { slug } = useOrganisation();
  const query = useQuery<{ regulation: Regulation | null }>(REGULATION, number === undefined ? {} : { number });
  const regulation = query.data?.regulation;
  const ready = Boolean(regulation);
  useEffect(() => {
    // an address with #article arrives before the text does
    if (ready) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [ready]);
  if (regulation === null) return <PageHead title={say(words.none)} />;
  if (!regulation) return <Answer query={query} />;
  const tree = treeOf(regulation.articles);
  return (
    <article className="regulation">
      <PageHead title={regulation.title}>
        <p className="lead">{say(regulation.inForce ? words.lead : words.superseded)}</p>
        <p className="regulation-facts">
          <span className="stamp">{say(words.version, { number: regulation.number })}</span>
          <span>{say(words.effective, { date: day(regulation.effectiveFrom, language) })}</span>
          {!regulation.inForce && (
            <Link to={pathOf(slug, 'regulation')} className="button small primary">
              {say(words.toInForce)}
            </Link>
          )}
          <Link to={pathOf(slug, 'standards')} className="button small">
            {say(words.standards)}
          </Link>
          <Link to={`${pathOf(slug, 'notices')}?kind=REGULATION`} className="button small">
            {say(words.noticesOfIt)}
          </Link>
          <button type="button" className="button small" onClick={() => window.print()}>
            <Icon name="print" />
            {say(words.print)}
          </button>
        </p>
      </PageHead>
      <div className="regulation-columns">
        <div>
          <Contents tree={tree} />
          <Versions shown={regulation.number} />
        </div>
        <div className="regulation-text">
          {tree.map((branch) => (
            <Section key={branch.key} branch={branch} depth={2} />
          ))}
        </div>
      </div>
    </article>
  );
}

/** Every version there was, so that one can read what held before. */
function Versions({ shown }: { shown: number }) {
  const say = useSay();
  const language = useLanguage();
  const { slug } = useOrganisation();
  const { data } = useQuery<{ regulationVersions: Version[] }>(VERSIONS);
  const versions = data?.regulationVersions ?? [];
  if (versions.length < 2) return null;
  return (
    <nav className="contents versions" aria-labelledby="versions">
      <h2 id="versions">{say(words.versions)}</h2>
      <ol>
        {versions.map(({ number, effectiveFrom, until }) => (
          <li key={number}>
            <Link
              to={until === null ? pathOf(slug, 'regulation') : pathOf(slug, 'regulation', String(number))}
              aria-current={number === shown ? 'page' : undefined}
            >
              <span>
                {say(words.version, { number })}
                <small>
                  {say(until === null ? words.effective : words.fromTo, {
                    date: day(effectiveFrom, language),
                    until: until === null ? '' : day(until, language),
                  })}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Contents({ tree }: { tree: Branch[] }) {
  const say = useSay();
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{say(words.contents)}</h2>
      <ol>
        {tree.map((branch) => (
          <li key={branch.key}>
            <a href={`#${branch.key}`}>
              {branch.label} {branch.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Read on from what it belongs to, without a heading. */
function Point({ branch, depth }: { branch: Branch; depth: number }) {
  const [first = '', ...more] = paragraphsOf(branch.body);
  return (
    <div id={branch.key} className="point">
      <p>
        <span className="label">{branch.label}</span> {first}
      </p>
      {more.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {branch.below.map((below) => (
        <Section key={below.key} branch={below} depth={depth} />
      ))}
    </div>
  );
}

/** Headings follow the depth of the text, so that a screen reader can walk it. */
function Section({ branch, depth }: { branch: Branch; depth: number }) {
  if (isPoint(branch)) return <Point branch={branch} depth={depth} />;
  const Heading = depth <= 2 ? 'h2' : depth === 3 ? 'h3' : 'h4';
  return (
    <section id={branch.key} className={`level-${branch.level.toLowerCase()}`}>
      <Heading>
        <span className="label">{branch.label}</span> {branch.title}
      </Heading>
      {paragraphsOf(branch.body).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {branch.below.map((below) => (
        <Section key={below.key} branch={below} depth={depth + 1} />
      ))}
    </section>
  );
}
