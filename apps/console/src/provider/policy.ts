import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from '../shared/api';
import type { Choice } from '../shared/FilterSelect';
import { LINKED_IDENTITIES, SIGN_IN_POLICY } from './documents';

export const SECOND_FACTOR_DEMANDS = ['OFF', 'ADMINISTRATORS', 'EVERYONE'] as const;
export type SecondFactorDemand = (typeof SECOND_FACTOR_DEMANDS)[number];

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
  secondFactor: SecondFactorDemand;
  secondFactorFrom: string | null;
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
  secondFactor: SecondFactorDemand;
  /** A day of the calendar; empty for at once. */
  secondFactorDay: string;
}

/** The day of a moment where the reader is, as a date field takes it. */
function dayOf(moment: string): string {
  const at = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
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
    secondFactor: policy.secondFactor,
    secondFactorDay: policy.secondFactorFrom ? dayOf(policy.secondFactorFrom) : '',
  };
}

/** Input of the mutation; a secret that was not typed stays. */
export function inputOf(
  { clientSecret, domains, roleId, departmentId, secondFactorDay, ...draft }: PolicyDraft,
  expectedVersion: number,
): object {
  return {
    ...draft,
    ...(clientSecret ? { clientSecret } : {}),
    domains: domains.split(/[\s,，、;；]+/).filter(Boolean),
    roleId: roleId || null,
    departmentId: departmentId || null,
    secondFactorFrom: secondFactorDay ? new Date(`${secondFactorDay}T00:00:00`).toISOString() : null,
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
