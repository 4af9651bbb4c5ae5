import type { Article } from '../article';
import type { Entry } from './entry';
import { levelsOf } from './level';
import { isTitleLike } from './line';
import { type Placed, keysOf } from './nodeKey';
import type { RecognisedNode } from './recognised';

const DIVISIONS: ReadonlySet<Article['level']> = new Set(['part', 'chapter', 'section']);

/** The entries as the flat list of nodes that a regulation's text is, in the order of the text. */
export function nodesOf(top: readonly Entry[]): RecognisedNode[] {
  const levels = levelsOf(top);
  const entries = flattened(top);
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const nodes = entries.map((entry) => {
    const parent = entry.parent && places.get(entry.parent);
    return nodeOf(entry, levels.get(entry) ?? 'article', parent);
  });
  const keys = keysOf(nodes, entries);
  return nodes.map(({ parent, ...node }, index) => {
    const above = parent === undefined ? undefined : keys[parent];
    return { key: keys[index] ?? '', ...(above ? { parent: above } : {}), ...node };
  });
}

function flattened(top: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  const visit = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      all.push(entry);
      visit(entry.children);
    }
  };
  visit(top);
  return all;
}

function nodeOf(entry: Entry, level: Article['level'], parent: number | undefined): Placed {
  const { label, from, to, lines, tail, marks } = entry;
  const title = entry.title ?? impliedTitle(entry, level);
  const first = title === entry.title ? tail : '';
  const body = [first, ...lines].join('\n').trim();
  return {
    ...(parent === undefined ? {} : { parent }),
    level,
    label,
    ...(title ? { title } : {}),
    ...(body ? { body } : {}),
    ...(Object.keys(marks).length > 0 ? { marks } : {}),
    from,
    to,
  };
}

/** The words behind the label are the title when they are short, no sentence, and something follows; in a chapter always. */
function impliedTitle({ style, tail, lines, children }: Entry, level: Article['level']): string | undefined {
  if (tail === '' || style === 'text' || style === 'heading') return undefined;
  if (DIVISIONS.has(level)) return isTitleLike(tail) || (lines.length === 0 && tail.length <= 60) ? tail : undefined;
  return isTitleLike(tail) && (lines.length > 0 || children.length > 0) ? tail : undefined;
}
