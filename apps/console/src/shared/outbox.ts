import { useQuery } from '@tanstack/react-query';
import { ask } from './api';
import { gql } from './gql';

export const OUTBOX = gql`
  query Outbox {
    outboxUrl
  }
`;

/** Where mail can be read on an installation without a mail server; undefined on every other. */
export function useOutbox(): string | undefined {
  const { data } = useQuery({
    queryKey: ['outbox'],
    queryFn: async () => (await ask<{ outboxUrl: string | null }>(OUTBOX)).outboxUrl,
    staleTime: Infinity,
  });
  return data ?? undefined;
}
