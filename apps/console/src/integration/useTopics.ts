import { useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { useLanguage } from '../shared/language';
import { WEBHOOK_TOPICS } from './documents';
import type { Topic } from './webhook';

/** What a webhook can be told of, in the member's language. */
export function useTopics(): Topic[] {
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['webhookTopics', language],
    queryFn: async () => (await ask<{ webhookTopics: Topic[] }>(WEBHOOK_TOPICS)).webhookTopics,
    staleTime: 600_000,
  });
  return data ?? [];
}
