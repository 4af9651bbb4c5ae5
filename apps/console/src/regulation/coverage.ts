export type CoverageState = 'ENFORCED' | 'IDLE' | 'UNBOUND' | 'GUIDANCE';

export interface ProvisionUse {
  key: string;
  kind: string;
  name: string;
  text: string;
  records: number;
  breaches: number;
}

export interface ArticleUse {
  key: string;
  label: string;
  title: string | null;
  state: CoverageState;
  provisions: ProvisionUse[];
}

export interface Coverage {
  articles: ArticleUse[];
  loose: ProvisionUse[];
}

export const CHOICES = ['all', 'breached', 'ENFORCED', 'IDLE', 'UNBOUND', 'GUIDANCE'] as const;
export type Choice = (typeof CHOICES)[number];

/** The articles of one choice. */
export function chosen(articles: readonly ArticleUse[], choice: Choice): ArticleUse[] {
  if (choice === 'all') return [...articles];
  return articles.filter((article) =>
    choice === 'breached' ? article.provisions.some(({ breaches }) => breaches > 0) : article.state === choice,
  );
}
