import { gql } from '../shared/api';

/** An article or a heading above articles (章, 条) of the text in force. */
export interface Article {
  key: string;
  parentKey: string | null;
  level: string;
  label: string;
  title: string | null;
  body: string | null;
}

export interface Regulation {
  title: string;
  number: number;
  effectiveFrom: string;
  inForce: boolean;
  articles: Article[];
}

/** An article with what stands below it. */
export interface Branch extends Article {
  below: Branch[];
}

export const REGULATION = gql`
  query PortalRegulation($number: Int) {
    regulation(number: $number) {
      title
      number
      effectiveFrom
      inForce
      articles {
        key
        parentKey
        level
        label
        title
        body
      }
    }
  }
`;

/** A version that was or is in force. */
export interface Version {
  number: number;
  title: string;
  effectiveFrom: string;
  until: string | null;
}

export const VERSIONS = gql`
  query PortalRegulationVersions {
    regulationVersions {
      number
      title
      effectiveFrom
      until
    }
  }
`;

/** The paragraphs of an article's body. */
export function paragraphsOf(body: string | null): string[] {
  return (body ?? '').split('\n').filter((paragraph) => paragraph.trim() !== '');
}

/** An enumerated point without a heading of its own: it is read on from what it belongs to. */
export function isPoint({ level, title }: Pick<Article, 'level' | 'title'>): boolean {
  return !title && (level === 'item' || level === 'paragraph');
}

/** The tree of the text; an article whose parent is not shown stands at the top. */
export function treeOf(articles: readonly Article[]): Branch[] {
  const branches = new Map(articles.map((article): [string, Branch] => [article.key, { ...article, below: [] }]));
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parentKey === null ? undefined : branches.get(branch.parentKey);
    (parent?.below ?? top).push(branch);
  }
  return top;
}
