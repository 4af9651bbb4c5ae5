import type { Article } from '../article';
import type { Entry } from './entry';
import type { RecognisedNode } from './recognised';

const LETTERS: Readonly<Record<Article['level'], string>> = {
  part: 'p',
  chapter: 'c',
  section: 's',
  article: 'a',
  paragraph: 'k',
  item: 'i',
};

/** A node whose parent is named by its place in the list. */
export type Placed = Omit<RecognisedNode, 'key' | 'parent'> & { parent?: number };

/** Keys that say what they name: c2 the second chapter, a12 article 12, a12-i3 its third item; each once. */
export function keysOf(nodes: readonly Placed[], entries: readonly Entry[]): string[] {
  const keys: string[] = [];
  const used = new Set<string>();
  const times = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const entry = entries[index];
    const above = node.parent === undefined ? undefined : keys[node.parent];
    const own = entry ? ownKey(entry, node.level) : `n${index}`;
    const key = freed(above && !standsAlone(entry, node, own, used) ? `${above}-${own}` : own, used, times);
    used.add(key);
    keys.push(key);
  }
  return keys;
}

/** What counts through the whole text needs no parent in its key. */
function standsAlone(entry: Entry | undefined, { level }: Placed, own: string, used: ReadonlySet<string>): boolean {
  if (level === 'part' || level === 'chapter' || entry?.style === 'decimal') return true;
  return entry?.style === 'article' && !used.has(own);
}

function ownKey({ style, number, under = '' }: Entry, level: Article['level']): string {
  if (style === 'heading') return 'h';
  if (style === 'text') return 'text';
  const below = under.replace(/\D+/g, '-');
  if (style === 'decimal') return `${LETTERS[level]}${below}-${number}`;
  return `${style === 'attachment' ? 'annex' : LETTERS[level]}${number}${below ? `-${below}` : ''}`;
}

/** The key, or with the next free number behind it. */
function freed(key: string, used: ReadonlySet<string>, times: Map<string, number>): string {
  let free = key;
  while (used.has(free)) {
    const time = (times.get(key) ?? 1) + 1;
    times.set(key, time);
    free = `${key}-x${time}`;
  }
  return free;
}
