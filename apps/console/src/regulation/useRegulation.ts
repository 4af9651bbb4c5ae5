import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, CallError } from '../shared/api';
import { useLanguage } from '../shared/language';
import { REGULATIONS, VERSION, VERSION_CHANGES } from './documents';
import type { Regulation, Version, VersionWithChanges } from './regulation';

export function useRegulations(): UseQueryResult<Regulation[]> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'all', language],
    queryFn: async () => (await ask<{ regulations: Regulation[] }>(REGULATIONS)).regulations,
    staleTime: 30_000,
  });
}

/** One version with its text and provisions; a published version never changes, so it is kept. */
export function useVersion(id: string | undefined): UseQueryResult<Version> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'version', id, language],
    queryFn: async () => {
      const { regulationVersion } = await ask<{ regulationVersion: Version | null }>(VERSION, { id });
      if (!regulationVersion) throw new CallError('Not found', 'NOT_FOUND', 404);
      return regulationVersion;
    },
    enabled: id !== undefined,
    staleTime: 600_000,
    placeholderData: (previous) => previous,
  });
}

export function useChanges(id: string): UseQueryResult<VersionWithChanges['changes']> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regulation', 'changes', id, language],
    queryFn: async () => (await ask<{ regulationVersion: VersionWithChanges }>(VERSION_CHANGES, { id })).regulationVersion.changes,
    staleTime: 600_000,
  });
}
