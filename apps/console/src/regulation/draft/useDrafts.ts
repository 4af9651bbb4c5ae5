import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, CallError } from '../../shared/api';
import { useLanguage } from '../../shared/language';
import type { Difference, Draft, DraftSummary } from './draft';
import { COMPARE, DRAFT, DRAFTS } from './draftDocuments';

/** Revisions of a regulation, newest last. */
export function useDrafts(regulationId: string, may: boolean): DraftSummary[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['regulation', 'drafts', regulationId, language],
    queryFn: async () => (await ask<{ regulationDrafts: DraftSummary[] }>(DRAFTS, { regulationId })).regulationDrafts,
    enabled: may,
  });
  return data ?? [];
}

export function useDraft(id: string): UseQueryResult<Draft> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'draft', id, language],
    queryFn: async () => {
      const { regulationDraft } = await ask<{ regulationDraft: Draft | null }>(DRAFT, { id });
      if (!regulationDraft) throw new CallError('Not found', 'NOT_FOUND', 404);
      return regulationDraft;
    },
    placeholderData: (previous) => previous,
  });
}

/** What differs between two versions or drafts. */
export function useComparison(from: string, to: string): UseQueryResult<Difference> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'compare', from, to, language],
    queryFn: async () => (await ask<{ regulationCompare: Difference }>(COMPARE, { from, to })).regulationCompare,
    enabled: from !== '' && to !== '' && from !== to,
    staleTime: 600_000,
  });
}
