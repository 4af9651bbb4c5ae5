import type { Article } from './article';
import { type Content, provisionIdentity, sameValue } from './content';
import type { Provision } from './provision';

/** Something both sides changed, differently; the draft's is kept until somebody decides. */
export interface MergeConflict {
  what: 'article' | 'provision';
  /** Key of the article, or kind and key of the provision. */
  identity: string;
}

/** The draft with what was published meanwhile. */
export interface Merged extends Content {
  conflicts: MergeConflict[];
}

interface Sides<Part> {
  base: readonly Part[];
  ours: readonly Part[];
  theirs: readonly Part[];
}

/**
 * Takes what was published since the draft was begun into the draft (P-1.1): what only one side changed is taken from that
 * side; what both changed alike is no conflict; what both changed differently keeps the draft's words and is reported.
 */
export function mergeContent(base: Content, ours: Content, theirs: Content): Merged {
  const articles = mergeParts({ base: base.articles, ours: ours.articles, theirs: theirs.articles }, articleIdentity);
  const provisions = mergeParts({ base: base.provisions, ours: ours.provisions, theirs: theirs.provisions }, provisionIdentity);
  return {
    articles: withParents(articles.parts),
    provisions: provisions.parts,
    conflicts: [
      ...articles.conflicts.map((identity): MergeConflict => ({ what: 'article', identity })),
      ...provisions.conflicts.map((identity): MergeConflict => ({ what: 'provision', identity })),
    ],
  };
}

function articleIdentity({ key }: Article): string {
  return key;
}

function mergeParts<Part extends Article | Provision>(
  { base, ours, theirs }: Sides<Part>,
  identity: (part: Part) => string,
): { parts: Part[]; conflicts: string[] } {
  const old = new Map(base.map((part) => [identity(part), part]));
  const mine = new Map(ours.map((part) => [identity(part), part]));
  const other = new Map(theirs.map((part) => [identity(part), part]));
  const conflicts: string[] = [];
  const decide = (key: string): Part | undefined => {
    const [was, own, published] = [old.get(key), mine.get(key), other.get(key)];
    if (sameValue(own, published) || sameValue(published, was)) return own;
    if (sameValue(own, was)) return published;
    conflicts.push(key);
    return own ?? published;
  };
  const parts = orderOf(ours.map(identity), theirs.map(identity)).flatMap((key) => decide(key) ?? []);
  return { parts, conflicts };
}

/** The draft's order, with what only the published version has behind what it follows there. */
function orderOf(ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(ours);
  const following = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of theirs) {
    if (known.has(key)) last = key;
    else following.set(last, [...(following.get(last) ?? []), key]);
  }
  return [...(following.get(undefined) ?? []), ...ours.flatMap((key) => [key, ...(following.get(key) ?? [])])];
}

/** An article whose parent one side removed goes up to the top, so that nothing is lost from sight. */
function withParents(articles: Article[]): Article[] {
  const keys = new Set(articles.map(({ key }) => key));
  return articles.map((article) => {
    if (article.parent === undefined || keys.has(article.parent)) return article;
    const { parent: _removed, ...top } = article;
    return top;
  });
}
