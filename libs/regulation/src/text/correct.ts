import { ARTICLE_LEVELS, type Article } from '../article';
import { hanNumeral } from './numeral';

type Level = Article['level'];

/** A recognised node as it is being corrected (P-1.3). */
export interface Corrected {
  key: string;
  parent?: string | undefined;
  level: Level;
  label: string;
  title: string;
  body: string;
  from: number;
  to: number;
}

const BELOW: Readonly<Record<Level, Level>> = {
  part: 'chapter',
  chapter: 'article',
  section: 'article',
  article: 'item',
  paragraph: 'item',
  item: 'item',
};

/** Gives nodes a level; what follows finds its place below them or beside. */
export function withLevel(nodes: readonly Corrected[], keys: ReadonlySet<string>, level: Level): Corrected[] {
  return nested(nodes.map((node) => (keys.has(node.key) ? { ...node, level } : node)));
}

/** One step deeper: below the node before. */
export function movedIn(nodes: readonly Corrected[], keys: ReadonlySet<string>): Corrected[] {
  let now = [...nodes];
  for (const key of keys) {
    const place = now.findIndex((node) => node.key === key);
    const node = now[place];
    const before = node && now.slice(0, place).findLast(({ parent }) => parent === node.parent);
    // of several neighbours the first decides where they go
    if (!node || !before || (keys.has(before.key) && before.parent === node.parent)) continue;
    now = now.with(place, { ...node, level: deeper(before.level, node.level), parent: before.key });
  }
  return nested(now);
}

/** One step up: beside the node it stood below. */
export function movedOut(nodes: readonly Corrected[], keys: ReadonlySet<string>): Corrected[] {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const moved = nodes.map((node) => {
    const parent = keys.has(node.key) && node.parent !== undefined ? known.get(node.parent) : undefined;
    return parent && !keys.has(parent.key) ? { ...node, level: parent.level, parent: parent.parent } : node;
  });
  return nested(moved);
}

/** Puts nodes into the one before each, their words behind its words; what stood below them stands below it. */
export function mergedAbove(nodes: readonly Corrected[], keys: ReadonlySet<string>): Corrected[] {
  const into = new Map<string, string>();
  const merged: Corrected[] = [];
  for (const node of nodes) {
    const above = merged.at(-1);
    if (!above || !keys.has(node.key)) {
      merged.push(node);
      continue;
    }
    const words = [[node.label, node.title].filter(Boolean).join(' '), node.body].filter(Boolean).join(node.title ? '\n' : ' ');
    merged[merged.length - 1] = { ...above, body: [above.body, words].filter(Boolean).join('\n'), to: Math.max(above.to, node.to) };
    into.set(node.key, above.key);
  }
  return nested(
    merged.map((node) => (node.parent !== undefined && into.has(node.parent) ? { ...node, parent: into.get(node.parent) } : node)),
  );
}

/** Divides a node: what stands behind the place in its body becomes a node beside it and takes what stood below. */
export function split(nodes: readonly Corrected[], key: string, at: number): Corrected[] {
  const place = nodes.findIndex((node) => node.key === key);
  const node = nodes[place];
  const [before, behind] = [node?.body.slice(0, at).trim() ?? '', node?.body.slice(at).trim() ?? ''];
  if (!node || behind === '') return [...nodes];
  const fresh: Corrected = { ...node, key: freeKey(nodes, key), label: '', title: '', body: behind };
  const rest = nodes.slice(place + 1).map((each) => (each.parent === key ? { ...each, parent: fresh.key } : each));
  return nested([...nodes.slice(0, place), { ...node, body: before }, fresh, ...rest]);
}

/** What a node is called where the text prints no number: the preamble, or which paragraph of its article it is. */
export function labelsOf(nodes: readonly Corrected[]): Map<string, string> {
  const counts = new Map<string, number>();
  const known = new Map(nodes.map((node) => [node.key, node]));
  return new Map(
    nodes.map((node): [string, string] => {
      if (node.label !== '') return [node.key, node.label];
      const above = node.parent === undefined ? undefined : known.get(node.parent);
      if (!above && node === nodes[0]) return [node.key, '序言'];
      const count = (counts.get(above?.key ?? '') ?? (above?.body ? 1 : 0)) + 1;
      counts.set(above?.key ?? '', count);
      return [node.key, `第${hanNumeral(count)}款`];
    }),
  );
}

/** Everything below the nearest greater level before it; an item stays below the item it belongs to. */
function nested(nodes: readonly Corrected[]): Corrected[] {
  const open: Corrected[] = [];
  return nodes.map((node) => {
    const kept = node.level === 'item' ? open.findLastIndex(({ key, level }) => key === node.parent && level === 'item') : -1;
    if (kept >= 0) open.length = kept + 1;
    else while (open.length > 0 && rank(open.at(-1)) >= rank(node)) open.pop();
    const placed = { ...node, parent: open.at(-1)?.key };
    open.push(placed);
    return placed;
  });
}

function deeper(above: Level, own: Level): Level {
  return ARTICLE_LEVELS.indexOf(own) > ARTICLE_LEVELS.indexOf(above) ? own : BELOW[above];
}

function rank(node: Corrected | undefined): number {
  return node ? ARTICLE_LEVELS.indexOf(node.level) : -1;
}

function freeKey(nodes: readonly Corrected[], key: string): string {
  const used = new Set(nodes.map((node) => node.key));
  let number = 2;
  while (used.has(`${key}-s${number}`)) number += 1;
  return `${key}-s${number}`;
}
