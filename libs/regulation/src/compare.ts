import { type Language, inLanguage } from '@charter/kernel';
import { diffWordsWithSpace } from 'diff';
import type { Article } from './article';
import { sameValue } from './content';

/** A stretch of a text that was kept, added or removed. */
export interface TextPart {
  change: 'kept' | 'added' | 'removed';
  text: string;
}

/** One article that differs between two texts. */
export interface ArticleDifference {
  key: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  before?: Article;
  after?: Article;
}

/** Compared whole above this many characters; word by word would take too long to be read anyway. */
const LONGEST = 20_000;

/**
 * What differs between two texts of a regulation, article by article (P-1.1 逐条对照): in the order of the new text, removed
 * ones where they stood. Articles are the same when their keys are.
 */
export function compareArticles(before: readonly Article[], after: readonly Article[]): ArticleDifference[] {
  const was = new Map(before.map((article) => [article.key, article]));
  const is = new Set(after.map(({ key }) => key));
  const moved = movedKeys(before, after);
  const removedAfter = removedPlaces(before, is);
  const removed = (key: string | undefined) =>
    (removedAfter.get(key) ?? []).map((article): ArticleDifference => ({ key: article.key, change: 'removed', before: article }));
  return [
    ...removed(undefined),
    ...after.flatMap((article) => [...differenceOf(was.get(article.key), article, moved), ...removed(article.key)]),
  ];
}

function differenceOf(before: Article | undefined, after: Article, moved: ReadonlySet<string>): ArticleDifference[] {
  const { key } = after;
  if (!before) return [{ key, change: 'added', after }];
  if (!sameValue(wordsOf(before), wordsOf(after))) return [{ key, change: 'changed', before, after }];
  return moved.has(key) || before.parent !== after.parent ? [{ key, change: 'moved', before, after }] : [];
}

function wordsOf({ level, label, title, body, guidance }: Article) {
  return { level, label, title, body, guidance };
}

/** Removed articles by the key of the last one before them that was kept. */
function removedPlaces(before: readonly Article[], kept: ReadonlySet<string>): Map<string | undefined, Article[]> {
  const places = new Map<string | undefined, Article[]>();
  let last: string | undefined;
  for (const article of before) {
    if (kept.has(article.key)) last = article.key;
    else places.set(last, [...(places.get(last) ?? []), article]);
  }
  return places;
}

/** Keys that stand elsewhere among those both texts have: all but a longest run in the old order. */
function movedKeys(before: readonly Article[], after: readonly Article[]): Set<string> {
  const order = new Map(before.map(({ key }, place) => [key, place]));
  const common = after.filter(({ key }) => order.has(key)).map(({ key }) => ({ key, place: order.get(key) ?? 0 }));
  const staying = longestRising(common.map(({ place }) => place));
  return new Set(common.filter((_, at) => !staying.has(at)).map(({ key }) => key));
}

/** Positions of a longest strictly rising subsequence, by patience sorting in n log n. */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

/** The words of an article as one text: heading, then body. */
export function articleText(article: Article | undefined, language: Language): string {
  if (!article) return '';
  const { label, title, body } = article;
  const heading = [label, title].flatMap((text) => (text ? [inLanguage(text, language)] : [])).join(' ');
  return [heading, ...(body ? [inLanguage(body, language)] : [])].filter(Boolean).join('\n');
}

/** Two texts side by side, word by word; Chinese has no spaces, so words are found by the language. */
export function compareText(before: string, after: string, language: Language): TextPart[] {
  if (before === after) return before === '' ? [] : [{ change: 'kept', text: before }];
  if (before.length + after.length > LONGEST) return whole(before, after);
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
}

function whole(before: string, after: string): TextPart[] {
  return [
    ...(before === '' ? [] : [{ change: 'removed' as const, text: before }]),
    ...(after === '' ? [] : [{ change: 'added' as const, text: after }]),
  ];
}
