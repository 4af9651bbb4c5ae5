import type { RecognisedNode } from './recognised';

/** What is known of an article of the version that is in force. */
export interface KnownArticle {
  key: string;
  level: string;
  label: string;
  title?: string | null;
  body?: string | null;
}

/**
 * Gives nodes the keys of the articles they continue, so that provisions stay bound to them: the same text first, then the
 * same title, then the same number; each known article once.
 */
export function keepKeys<Node extends Pick<RecognisedNode, 'key' | 'parent' | 'level' | 'label' | 'title' | 'body'>>(
  nodes: readonly Node[],
  known: readonly KnownArticle[],
): Node[] {
  const kept = new Map<string, string>();
  const taken = new Set<string>();
  for (const likeness of LIKENESSES) {
    const free = new Map<string, string>();
    for (const each of known) if (!taken.has(each.key)) free.set(likeness(each), free.get(likeness(each)) ?? each.key);
    for (const node of nodes) {
      const key = kept.has(node.key) || likeness(node) === '' ? undefined : free.get(likeness(node));
      if (key === undefined || taken.has(key)) continue;
      kept.set(node.key, key);
      taken.add(key);
    }
  }
  // a key that means another article must not come to mean a new one
  for (const { key } of known) taken.add(key);
  const renamed = new Map(nodes.map(({ key }) => [key, kept.get(key) ?? unused(key, taken)]));
  return nodes.map((node) => ({
    ...node,
    key: renamed.get(node.key) ?? node.key,
    ...(node.parent === undefined ? {} : { parent: renamed.get(node.parent) ?? node.parent }),
  }));
}

type Comparable = Omit<KnownArticle, 'key'>;

const LIKENESSES: readonly ((article: Comparable) => string)[] = [
  ({ level, body }) => (body ? `${level} ${plain(body)}` : ''),
  ({ level, title }) => (title ? `${level} ${plain(title)}` : ''),
  ({ level, label }) => (label && level !== 'item' && level !== 'paragraph' ? `${level} ${plain(label)}` : ''),
];

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

/** A key nobody has, for a node that is new. */
function unused(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key}-n${number}`;
  taken.add(free);
  return free;
}
