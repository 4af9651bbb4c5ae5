import type { Text } from '@charter/kernel';
import type { Article } from '@charter/regulation';
import { both } from './both';

/** An article as a template writes it down; its number follows from its place. */
export interface ArticleText {
  /** Stable over all versions and the same in every template that has the article, unlike the printed number. */
  key: string;
  title: Text;
  body: Text;
  /** Enumerated below the body (项). */
  items?: Text[];
  guidance?: boolean;
}

export interface Chapter {
  key: string;
  title: Text;
  articles: ArticleText[];
}

/** An article that machinery carries out: at least one provision names it. */
export function rule(key: string, title: Text, body: Text, items: Text[] = []): ArticleText {
  return { key, title, body, items, guidance: false };
}

/** An article people follow by themselves: it asks for no machinery. */
export function guide(key: string, title: Text, body: Text, items: Text[] = []): ArticleText {
  return { key, title, body, items, guidance: true };
}

/** The chapters as one list of articles with their items, numbered through as Chinese regulations are. */
export function articlesOf(chapters: Chapter[]): Article[] {
  const unnumbered = chapters.flatMap(({ key, title, articles }) => [
    { key, level: 'chapter' as const, label: both('', ''), title, guidance: true },
    ...articles.flatMap((article) => nodesOf(article, key)),
  ]);
  return numbered(unnumbered);
}

function nodesOf({ key, title, body, items = [], guidance = false }: ArticleText, parent: string): Article[] {
  return [
    { key, parent, level: 'article', label: both('', ''), title, body, guidance },
    ...items.map((item, index): Article => ({
      key: `${key}-${index + 1}`,
      parent: key,
      level: 'item',
      label: both('', ''),
      body: item,
      guidance: true,
    })),
  ];
}

/** The same list with its numbers printed anew: chapters and articles through the whole text, items below each article. */
export function numbered(articles: readonly Article[]): Article[] {
  const count = { chapter: 0, article: 0, item: 0 };
  return articles.map((node) => {
    if (node.level !== 'chapter' && node.level !== 'article' && node.level !== 'item') return node;
    if (node.level === 'article') count.item = 0;
    count[node.level] += 1;
    return { ...node, label: LABELS[node.level](count[node.level]) };
  });
}

const LABELS: Record<'chapter' | 'article' | 'item', (number: number) => Text> = {
  chapter: (number) => both(`第${chineseNumeral(number)}章`, `Chapter ${number}`),
  article: (number) => both(`第${chineseNumeral(number)}条`, `Article ${number}`),
  item: (number) => both(`（${chineseNumeral(number)}）`, `(${number})`),
};

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Numbers from 1 to 999 as chapters and articles print them: 12 is 十二, 105 is 一百零五, 112 is 一百一十二. */
export function chineseNumeral(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  if (hundreds === 0) return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
  const rest = tens > 0 ? `${DIGITS[tens]}十${DIGITS[ones]}` : ones > 0 ? `零${DIGITS[ones]}` : '';
  return `${DIGITS[hundreds]}百${rest}`;
}
