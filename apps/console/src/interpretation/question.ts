/** A question on an article, and its answer (P-1.1 解释). */
export interface Question {
  id: string;
  version: number;
  articleKey: string;
  text: string;
  askedByName: string;
  askedAt: string;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: string | null;
  official: boolean;
  public: boolean;
  outdated: boolean;
  regulationVersion: { id: string; number: number };
}
