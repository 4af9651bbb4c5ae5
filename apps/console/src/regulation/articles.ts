import type { Article } from './regulation';

const DIVISIONS = ['part', 'chapter', 'section'];

/** Parts, chapters and sections head the text; articles and what is below them are read. */
export function isDivision(article: Article): boolean {
  return DIVISIONS.includes(article.level);
}

/** How deep an article stands below others. */
export function depthOf(article: Article, all: readonly Article[]): number {
  const parent = all.find((each) => each.key === article.parentKey);
  return parent ? depthOf(parent, all) + 1 : 0;
}
