import { type Language, type Text, inLanguage } from '@charter/kernel';
import type { Article } from '../article';
import { readLabels } from './label';
import type { Marks, Recognised, RecognisedNode } from './recognised';

const DIVISIONS: ReadonlySet<string> = new Set(['part', 'chapter', 'section']);

/**
 * A version as a text in one language (P-1.3): whatever has a title, heads others or bears no number is a heading, the label of
 * an article without a title stands out. Recognised again it is the same tree.
 */
export function printable(title: Text, articles: readonly Article[], language: Language): Recognised {
  const depths = new Map<string, number>();
  const nodes = articles.map(({ key, parent, level, label, title: heading, body }): RecognisedNode => {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(key, depth);
    const words = inLanguage(label, language);
    return {
      key,
      ...(parent === undefined ? {} : { parent }),
      level,
      label: words,
      ...(heading ? { title: inLanguage(heading, language) } : {}),
      ...(body ? { body: inLanguage(body, language) } : {}),
      marks: marksOf(level, words, heading !== undefined, depth),
      from: 0,
      to: 0,
    };
  });
  return { title: inLanguage(title, language), marks: { before: '# ' }, nodes, leftovers: [], from: 0, to: 0 };
}

/** How deep a heading a node is; none is 0. */
export function headingDepth({ marks }: Pick<RecognisedNode, 'marks'>): number {
  return /^#*/.exec(marks?.before ?? '')?.[0].length ?? 0;
}

function marksOf(level: Article['level'], label: string, titled: boolean, depth: number): Marks {
  const below = level === 'item' || level === 'paragraph';
  const heads = DIVISIONS.has(level) || (titled && !below) || readLabels(label).length === 0;
  if (heads) return { before: `${'#'.repeat(Math.min(6, depth + 2))} ` };
  if (below) return titled ? { between: '**', after: '**' } : {};
  return { before: '**', between: '** ' };
}
