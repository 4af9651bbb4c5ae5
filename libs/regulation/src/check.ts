import type { Text } from '@charter/kernel';
import { ARTICLE_LEVELS, type Article } from './article';
import type { Content } from './content';

/** Something that keeps a text from being published, and where. */
export interface TextFault {
  /** Key of the article. */
  key: string;
  message: Text;
}

/** Whether the tree of the text is one: every node below a higher one that stands before it, none empty (P-1.1). */
export function checkArticles(articles: readonly Article[]): TextFault[] {
  const before = new Map<string, Article>();
  return articles.flatMap((article) => {
    const faults = faultsOf(article, before).map((message) => ({ key: article.key, message }));
    before.set(article.key, article);
    return faults;
  });
}

function faultsOf(article: Article, before: ReadonlyMap<string, Article>): Text[] {
  const parent = article.parent === undefined ? undefined : before.get(article.parent);
  return [
    ...(before.has(article.key) ? [{ zh: '编号重复。', en: 'The key is used twice.' }] : []),
    ...(article.parent !== undefined && !parent
      ? [{ zh: '上级条目不在它之前。', en: 'What it belongs to does not stand before it.' }]
      : []),
    ...(parent && depth(parent) >= depth(article)
      ? [{ zh: '层级必须低于上级条目。', en: 'Its level must be below that of what it belongs to.' }]
      : []),
    ...(article.label.zh.trim() === '' && !article.title?.zh.trim() && !article.body?.zh.trim()
      ? [{ zh: '没有内容。', en: 'It is empty.' }]
      : []),
  ];
}

function depth({ level }: Article): number {
  return ARTICLE_LEVELS.indexOf(level);
}

/** Articles that ask for machinery and have none; guidance asks for none (P-1.4). */
export function unbound({ articles, provisions }: Content): Article[] {
  const bound = new Set(provisions.flatMap((provision) => provision.articles));
  return articles.filter(({ key, level, guidance }) => level === 'article' && !guidance && !bound.has(key));
}
