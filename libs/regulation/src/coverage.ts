import type { Article } from './article';
import { type Content, provisionIdentity } from './content';
import type { Provision } from './provision';

/** What a provision did in a period: how many records it governed, and how many of them broke it. */
export interface Use {
  records: number;
  breaches: number;
}

/** How an article is carried out (P-1.4 条款执行度). */
export type CoverageState =
  /** Some provision of it governed records. */
  | 'enforced'
  /** It has machinery, which governed nothing in the period. */
  | 'idle'
  /** It asks for machinery and has none. */
  | 'unbound'
  /** It asks for none. */
  | 'guidance';

export interface ProvisionCoverage extends Use {
  provision: Provision;
}

/** No sum of its provisions: one record may be governed by several of them. */
export interface ArticleCoverage {
  article: Article;
  state: CoverageState;
  provisions: ProvisionCoverage[];
}

export interface Coverage {
  articles: ArticleCoverage[];
  /** Machinery that no article demands. */
  loose: ProvisionCoverage[];
}

const NONE: Use = { records: 0, breaches: 0 };

/**
 * Each article with the provisions that carry it out and what they did, gaps both ways: articles without machinery, and
 * machinery without an article (P-1.4). `uses` is by kind and key, for a provision is the same over all versions.
 */
export function coverageOf({ articles, provisions }: Content, uses: ReadonlyMap<string, Use>): Coverage {
  const covered = provisions.map((provision): ProvisionCoverage => ({ provision, ...(uses.get(provisionIdentity(provision)) ?? NONE) }));
  return {
    articles: articles.filter(({ level }) => level === 'article').map((article) => articleCoverage(article, covered)),
    loose: covered.filter(({ provision }) => provision.articles.length === 0),
  };
}

function articleCoverage(article: Article, covered: readonly ProvisionCoverage[]): ArticleCoverage {
  const provisions = covered.filter(({ provision }) => provision.articles.includes(article.key));
  return { article, state: stateOf(article, provisions), provisions };
}

function stateOf({ guidance }: Article, provisions: readonly ProvisionCoverage[]): CoverageState {
  if (provisions.length === 0) return guidance ? 'guidance' : 'unbound';
  return provisions.some(({ records }) => records > 0) ? 'enforced' : 'idle';
}
