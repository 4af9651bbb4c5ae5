import { day } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useOrganisation } from '../shared/organisation';
import { useLanguage, useSay } from '../shared/preferences';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import type { Item } from './item';
import { guide } from './messages';

/** The articles an item stands on, with the version in force: nothing here is made up on the spot. */
export function Articles({ item }: { item: Pick<Item, 'articles' | 'regulationVersion'> }) {
  const say = useSay();
  const language = useLanguage();
  const { slug, regulationTitle, regulationEffectiveFrom } = useOrganisation();
  if (item.articles.length === 0) return null;
  return (
    <section className="stands-on">
      <h2>
        <Icon name="book" />
        {say(guide.standsOn)}
      </h2>
      {item.articles.map((article) => (
        <details key={article.label}>
          <summary>
            <b>{article.label}</b> {article.title}
          </summary>
          <p>{article.body}</p>
        </details>
      ))}
      {regulationTitle && (
        <p className="hint">
          <Link to={pathOf(slug, 'regulation')}>{say(guide.version, { title: regulationTitle, number: item.regulationVersion })}</Link>
          {regulationEffectiveFrom && <> · {say(guide.effective, { date: day(regulationEffectiveFrom, language) })}</>}
        </p>
      )}
    </section>
  );
}
