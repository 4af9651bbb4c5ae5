import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import { ACCOUNT_SECURITY } from './documents';

export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface Session {
  id: string;
  agent: string;
  address: string;
  place: string;
  organisation: string | null;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
}

export interface AccountEvent {
  at: string;
  kind: string;
  agent: string;
  address: string;
}

/** How the own account is protected, and where it is signed in. */
export interface Security {
  secondFactor: boolean;
  backupCodesLeft: number;
  passkeys: Passkey[];
  sessions: Session[];
  events: AccountEvent[];
}

export function useSecurity(): UseQueryResult<Security> {
  return useQuery({
    queryKey: ['accountSecurity'],
    queryFn: async () => (await ask<{ accountSecurity: Security }>(ACCOUNT_SECURITY)).accountSecurity,
  });
}
