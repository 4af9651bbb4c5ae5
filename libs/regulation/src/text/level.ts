import type { Article } from '../article';
import { type Entry, isStructural } from './entry';
import { isTitleLike } from './line';

type Level = Article['level'];

const NAMED: Readonly<Record<string, Level>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  paragraph: 'paragraph',
  point: 'item',
  text: 'paragraph',
};

/** What each entry is. The words 章, 节, 条 say so; other numberings take their level from where they stand and what they hold. */
export function levelsOf(top: readonly Entry[]): Map<Entry, Level> {
  const levels = new Map<Entry, Level>();
  const parts = top.some(({ style }) => style === 'part');
  const visit = (entries: readonly Entry[], parent: Entry | undefined) => {
    const divisions = new Set(entries.filter(headsOthers).map(({ family }) => family));
    for (const entry of entries) {
      levels.set(entry, levelOf(entry, parent && levels.get(parent), divisions.has(entry.family), parts));
      visit(entry.children, entry);
    }
  };
  visit(top, undefined);
  return levels;
}

function levelOf({ style }: Entry, above: Level | undefined, division: boolean, parts: boolean): Level {
  const named = NAMED[style];
  if (named) return named;
  if (style === 'attachment') return parts ? 'part' : 'chapter';
  if (above === 'article' || above === 'paragraph' || above === 'item') return 'item';
  if (!division || above === 'section') return 'article';
  return above === 'chapter' ? 'section' : 'chapter';
}

/** Only a heading itself, over articles or over numbered entries that are more than one sentence each. */
function headsOthers(entry: Entry): boolean {
  if (entry.children.some(holdsArticles)) return true;
  const heading = entry.style === 'heading' || entry.title !== undefined || isTitleLike(entry.tail);
  return heading && entry.children.some((child) => child.style !== 'text' && (child.hashes > 0 || isMore(child)));
}

function holdsArticles({ style, children }: Entry): boolean {
  return style === 'article' || children.some(({ style: below }) => below === 'article');
}

function isMore(entry: Entry): boolean {
  return entry.title !== undefined || entry.lines.length > 0 || entry.children.some((child) => !isStructural(child));
}
