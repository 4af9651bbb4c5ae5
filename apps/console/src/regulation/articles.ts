import type { Article } from './regulation';

const DIVISIONS = ['part', 'chapter', 'section'];

/** Parts, chapters and sections head the text; articles and what is below them are read. */
export function isDivision(article: Pick<Article, 'level'>): boolean {
  return DIVISIONS.includes(article.level);
}

/** An enumerated point without a heading of its own: it is read on from what it belongs to. */
export function isPoint({ level, title }: Pick<Article, 'level' | 'title'>): boolean {
  return !title && (level === 'item' || level === 'paragraph');
}

/** How deep an article stands below others. */
export function depthOf(article: Article, all: readonly Article[]): number {
  const parent = all.find((each) => each.key === article.parentKey);
  return parent ? depthOf(parent, all) + 1 : 0;
}
