/** What governed objects have in common: steps they allow and rules that were applied (api.md 15, 16). */
export interface AvailableAction {
  action: string;
  name: string;
  allowed: boolean;
  requires: string[];
  reasons: { code: string; message: string }[];
}

export interface ProvisionRef {
  id: string;
  key: string;
  kind: string;
  name: string;
  text: string;
}

export interface ArticleRef {
  id: string;
  key: string;
  label: string;
  title: string | null;
  body: string | null;
}

export interface VersionRef {
  id: string;
  number: number;
  title: string;
  effectiveFrom: string;
}

export interface AppliedRule {
  purpose: string;
  provision: ProvisionRef;
  articles: ArticleRef[];
  /** Number of the version. */
  regulationVersion: number;
  inputs: { name: string; value: string }[];
  result: string;
  /** Why this rule and no other. */
  reason: string;
}
