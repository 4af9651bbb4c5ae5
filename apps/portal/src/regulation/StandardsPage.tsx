import { Answer } from '../shared/Answer';
import { gql } from '../shared/api';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useLanguage, useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { regulation as words } from './messages';
import './regulation.css';

interface Standard {
  key: string;
  name: string;
  target: string;
  basis: string | null;
  items: string[];
  articles: { key: string; label: string }[];
}

interface StandardGroup {
  dimension: string;
  standards: Standard[];
}

const STANDARDS = gql`
  query PortalStandards {
    standards {
      dimension
      standards {
        key
        name
        target
        basis
        items
        articles {
          key
          label
        }
      }
    }
  }
`;

/** `/{slug}/standards`: what the organisation promises in public to reach, by dimension. */
export function StandardsPage() {
  const say = useSay();
  const query = useQuery<{ standards: StandardGroup[] }>(STANDARDS);
  const groups = query.data?.standards;
  if (!groups) return <Answer query={query} />;
  if (groups.length === 0) return <PageHead title={say(words.noStandards)} />;
  return (
    <article className="regulation">
      <PageHead title={say(words.standards)}>
        <p className="lead">{say(words.standardsLead)}</p>
      </PageHead>
      {groups.map(({ dimension, standards }) => (
        <section key={dimension} className="standards">
          <h2>{dimension}</h2>
          <dl>
            {standards.map((standard) => (
              <StandardLine key={standard.key} standard={standard} />
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

function StandardLine({ standard: { name, target, basis, items, articles } }: { standard: Standard }) {
  const say = useSay();
  const language = useLanguage();
  const { slug } = useOrganisation();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{target}</strong>
        {items.length > 0 && <span>{say(words.forItems, { items: items.join(language === 'zh' ? '、' : ', ') })}</span>}
        {basis && <span>{say(words.basis, { basis })}</span>}
        {articles.map(({ key, label }) => (
          <Link key={key} to={`${pathOf(slug, 'regulation')}#${key}`}>
            {label}
          </Link>
        ))}
      </dd>
    </div>
  );
}
