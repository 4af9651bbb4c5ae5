import type { RaRecord } from 'react-admin';
import type { Change } from '../shared/change';
import type { ArticleRef, AvailableAction } from '../shared/governed';
import type { Difference } from '../regulation/draft/draft';
import type { LocalText } from '../shared/said';

export const FILING_STATES = ['DRAFTING', 'FILED', 'RETURNED', 'ACCEPTED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN', 'REPEALED'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** Implementing rules as a list shows them (P-1.2). */
export interface FilingRow extends RaRecord {
  id: string;
  version: number;
  state: FilingState;
  title: string;
  outdated: boolean;
  department: { id: string; name: string } | null;
  createdByName: string;
  updatedAt: string;
  filedAt: string | null;
  effectiveFrom: string | null;
}

export interface FilingArticle {
  key: string;
  parentKey: string | null;
  level: string;
  label: LocalText;
  title: LocalText | null;
  body: LocalText | null;
  carriesOut: string | null;
  basis: ArticleRef | null;
}

interface FilingLink {
  id: string;
  title: string;
  state: FilingState;
}

export interface Filing extends FilingRow {
  titles: LocalText;
  regulation: { id: string; title: string; versions: { id: string; number: number; state: string }[] } | null;
  lookedOver: { id: string; number: number } | null;
  filedByName: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
  opinion: string | null;
  endedAt: string | null;
  endReason: string | null;
  replaces: FilingLink | null;
  replacedBy: FilingLink | null;
  articles: FilingArticle[];
  problems: { key: string | null; message: string }[];
  basisChanges: Difference['articles'];
  availableActions: AvailableAction[];
  history: Change[] | null;
}

/** The version of the parent that was published last: new references name its articles. */
export function latestVersionOf({ regulation }: Pick<Filing, 'regulation'>): string | undefined {
  const published = (regulation?.versions ?? []).filter(({ state }) => state !== 'WITHDRAWN');
  return published.toSorted((a, b) => b.number - a.number)[0]?.id;
}
