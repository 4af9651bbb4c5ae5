import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { type PackRule, unpackRules } from '@casl/ability/extra';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from './api';
import { gql } from './gql';
import { queryClient } from './query';

export interface OrganisationRef {
  id: string;
  name: string;
  slug: string;
  kind: string;
}

/** Who is signed in, for which organisation, and what they may do (O-2, O-4). */
export interface Viewer {
  account: { id: string; email: string; name: string; locale: string; verified: boolean };
  member: {
    id: string;
    name: string;
    post: string | null;
    department: { id: string; name: string } | null;
    roles: { id: string; name: string }[] | null;
  } | null;
  organisation:
    | (OrganisationRef & { version: number; phone: string | null; hours: string | null; portalUrl: string; sample: boolean })
    | null;
  memberships: { organisation: OrganisationRef; current: boolean; lastUsedAt: string | null }[];
  /** Why the organisation cannot be entered now. */
  closed: string | null;
  closedCode: string | null;
  /** Signed in by the organisation's provider: good for the seat here, not for the account itself. */
  confined: boolean;
  /** From when on a second factor will be asked for that the account does not have. */
  secondFactorFrom: string | null;
  /** Whether the account operates the platform. */
  operator: boolean;
  /** Support of the platform that is inside the organisation. */
  supportVisits: { name: string; reason: string; endsAt: string }[];
  packedRules: PackRule<RawRuleOf<MongoAbility>>[];
}

export const VIEWER = gql`
  query Viewer {
    viewer {
      account {
        id
        email
        name
        locale
        verified
      }
      member {
        id
        name
        post
        department {
          id
          name
        }
        roles {
          id
          name
        }
      }
      organisation {
        id
        name
        slug
        kind
        version
        phone
        hours
        portalUrl
        sample
      }
      memberships {
        organisation {
          id
          name
          slug
          kind
        }
        current
        lastUsedAt
      }
      closed
      closedCode
      confined
      secondFactorFrom
      operator
      supportVisits {
        name
        reason
        endsAt
      }
      packedRules
    }
  }
`;

const viewerQuery = {
  queryKey: ['viewer'],
  queryFn: async () => (await ask<{ viewer: Viewer }>(VIEWER)).viewer,
  staleTime: 60_000,
};

/** The viewer for code outside components (sign-in check, permissions). */
export function fetchViewer(): Promise<Viewer> {
  return queryClient.fetchQuery(viewerQuery);
}

export function useViewer(): UseQueryResult<Viewer> {
  return useQuery(viewerQuery);
}

export function abilityOf(viewer: Viewer | undefined): MongoAbility {
  return createMongoAbility(viewer ? unpackRules(viewer.packedRules) : []);
}

/** Whether the member may do something of the kind at all; single records answer with their `availableActions`. */
export function useMay(): (action: string, subject: string) => boolean {
  const { data } = useViewer();
  const ability = useMemo(() => abilityOf(data), [data]);
  return (action, subject) => ability.can(action, subject);
}
