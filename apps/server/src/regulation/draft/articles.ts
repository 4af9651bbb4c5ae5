import { DomainError } from '@charter/kernel';
import { type Article, article } from '@charter/regulation';
import type { ArticleInput } from './draft.graphql';
import { MOST_NODES } from './shapes';

/** A node as it was given. @throws DomainError FIELD_INVALID naming the place. */
export function readArticle({ key, parentKey, level, label, title, body, guidance }: ArticleInput, place = ''): Article {
  const read = article.safeParse({
    key,
    level,
    label,
    guidance: guidance ?? false,
    ...(parentKey ? { parent: parentKey } : {}),
    ...(title?.zh ? { title } : {}),
    ...(body?.zh ? { body } : {}),
  });
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? 'key';
  throw new DomainError('FIELD_INVALID', { field: `${key} ${path}` }, `${place}${path === 'parent' ? 'parentKey' : path}`);
}

/** A whole text. @throws DomainError FIELD_INVALID naming the first node that is not right. */
export function readArticles(inputs: readonly ArticleInput[]): Article[] {
  if (inputs.length > MOST_NODES)
    throw new DomainError(
      'FIELD_INVALID',
      { field: { zh: `条款（最多 ${MOST_NODES} 条）`, en: `articles (at most ${MOST_NODES})` } },
      'articles',
    );
  const articles = inputs.map((input, place) => readArticle(input, `articles.${place}.`));
  const keys = new Set<string>();
  articles.forEach(({ key }, place) => {
    if (keys.has(key)) throw new DomainError('TAKEN', { field: key }, `articles.${place}.key`);
    keys.add(key);
  });
  return articles;
}

/** The text with a node put behind another, or at its end; what stands below the node comes along. */
export function placed(articles: readonly Article[], node: Article, after: string | null | undefined): Article[] {
  const known = articles.some(({ key }) => key === node.key);
  if (known && after === undefined) return articles.map((each) => (each.key === node.key ? node : each));
  const moving = below(articles, node.key);
  const rest = articles.filter(({ key }) => key !== node.key && !moving.has(key));
  const block = [node, ...articles.filter(({ key }) => moving.has(key))];
  if (after === null) return [...block, ...rest];
  const at = after === undefined ? rest.length : placeBehind(rest, after);
  return [...rest.slice(0, at), ...block, ...rest.slice(at)];
}

/** Behind a node is behind all that stands below it. */
function placeBehind(articles: readonly Article[], key: string): number {
  if (!articles.some((each) => each.key === key)) throw new DomainError('FIELD_INVALID', { field: key }, 'after');
  const block = below(articles, key).add(key);
  return articles.findLastIndex((each) => block.has(each.key)) + 1;
}

/** Keys of everything below a node. */
export function below(articles: readonly Article[], key: string): Set<string> {
  const found = new Set<string>();
  for (const article of articles)
    if (article.parent === key || (article.parent !== undefined && found.has(article.parent))) found.add(article.key);
  return found;
}
