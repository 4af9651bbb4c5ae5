import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import type { Choice } from '../shared/FilterSelect';
import { LINKED_IDENTITIES, SIGN_IN_POLICY } from './documents';

/** How members sign in, as whoever may change the organisation sees it. */
export interface SignInPolicy {
  version: number;
  issuer: string | null;
  clientId: string | null;
  hasSecret: boolean;
  redirectUrl: string;
  signInUrl: string;
  domains: string[];
  offered: boolean;
  provision: boolean;
  role: Choice | null;
  department: Choice | null;
  providerOnly: boolean;
  emergencyMembers: Choice[];
}

export interface LinkedIdentity {
  organisationId: string;
  organisation: string;
  issuer: string;
  email: string | null;
  linkedAt: string;
  lastUsedAt: string | null;
}

/** What is typed in the form. */
export interface PolicyDraft {
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string;
  offered: boolean;
  provision: boolean;
  roleId: string;
  departmentId: string;
  providerOnly: boolean;
  emergencyMemberIds: string[];
}

export function draftOf(policy: SignInPolicy): PolicyDraft {
  const { issuer, clientId, domains, offered, provision, role, department, providerOnly, emergencyMembers } = policy;
  return {
    issuer: issuer ?? '',
    clientId: clientId ?? '',
    clientSecret: '',
    domains: domains.join(' '),
    offered,
    provision,
    roleId: role?.id ?? '',
    departmentId: department?.id ?? '',
    providerOnly,
    emergencyMemberIds: emergencyMembers.map(({ id }) => id),
  };
}

/** Input of the mutation; a secret that was not typed stays. */
export function inputOf({ clientSecret, domains, roleId, departmentId, ...draft }: PolicyDraft, expectedVersion: number): object {
  return {
    ...draft,
    ...(clientSecret ? { clientSecret } : {}),
    domains: domains.split(/[\s,，、;；]+/).filter(Boolean),
    roleId: roleId || null,
    departmentId: departmentId || null,
    expectedVersion,
  };
}

export function useSignInPolicy(enabled: boolean): UseQueryResult<SignInPolicy> {
  return useQuery({
    queryKey: ['signInPolicy'],
    queryFn: async () => (await ask<{ signInPolicy: SignInPolicy }>(SIGN_IN_POLICY)).signInPolicy,
    enabled,
  });
}

export function useLinkedIdentities(): LinkedIdentity[] {
  const { data } = useQuery({
    queryKey: ['linkedIdentities'],
    queryFn: async () => (await ask<{ linkedIdentities: LinkedIdentity[] }>(LINKED_IDENTITIES)).linkedIdentities,
  });
  return data ?? [];
}
