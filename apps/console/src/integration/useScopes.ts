import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { SCOPE_SUBJECTS } from './documents';
import type { ScopeSubject } from './key';

/** What keys can be made of, in the member's language. */
export function useScopeSubjects(): ScopeSubject[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['scopeSubjects', language],
    queryFn: async () => (await ask<{ permissionSubjects: ScopeSubject[] }>(SCOPE_SUBJECTS)).permissionSubjects,
    staleTime: 600_000,
  });
  return data ?? [];
}
