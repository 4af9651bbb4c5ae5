import { gql } from '../shared/gql';

/** Where the operator's schema is. */
export const PATH = '/platform/graphql';

export interface Tenant {
  id: string;
  name: string;
  slug: string | null;
  state: 'ACTIVE' | 'SUSPENDED' | 'LEAVING' | 'DELETED';
  stateReason: string | null;
  createdAt: string;
  lastActiveAt: string | null;
  schemaVersion: number;
  current: boolean;
  parkedReason: string | null;
  deleteAt: string | null;
  heldUntil: string | null;
  memberCount: number;
  usage: { sizeBytes: string; customers: number; requests: number } | null;
  support: { id: string; operator: string; endsAt: string }[];
}

export interface Overview {
  operator: { name: string };
  status: { active: number; suspended: number; leaving: number; behind: number; spares: number; schemaVersion: number; accounts: number };
  tenants: { nodes: Tenant[]; totalCount: number };
  jobQueues: { name: string; waiting: number; running: number; failed: number }[];
  failedJobs: { id: string; queue: string; tries: number; failure: string | null; createdAt: string }[];
  acts: { id: string; at: string; operator: string; action: string; tenantName: string | null; reason: string | null }[];
}

export const OVERVIEW = gql`
  query Platform($offset: Int!, $search: String, $state: PlatformTenantState, $behind: Boolean!) {
    operator {
      name
    }
    status {
      active
      suspended
      leaving
      behind
      spares
      schemaVersion
      accounts
    }
    tenants(first: 25, offset: $offset, search: $search, state: $state, behind: $behind) {
      totalCount
      nodes {
        id
        name
        slug
        state
        stateReason
        createdAt
        lastActiveAt
        schemaVersion
        current
        parkedReason
        deleteAt
        heldUntil
        memberCount
        usage {
          sizeBytes
          customers
          requests
        }
        support {
          id
          operator
          endsAt
        }
      }
    }
    jobQueues {
      name
      waiting
      running
      failed
    }
    failedJobs(first: 20) {
      id
      queue
      tries
      failure
      createdAt
    }
    acts(first: 20) {
      id
      at
      operator
      action
      tenantName
      reason
    }
  }
`;

const REFUSED = gql`
  fragment Refused on PlatformTenantPayload {
    userErrors {
      code
      message
      field
    }
  }
`;

export const SUSPEND = gql`
  mutation Suspend($input: PlatformTenantInput!) {
    result: tenantSuspend(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const RESUME = gql`
  mutation Resume($input: PlatformTenantInput!) {
    result: tenantResume(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const DELETE = gql`
  mutation Delete($input: PlatformTenantDeleteInput!) {
    result: tenantDelete(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const KEEP = gql`
  mutation Keep($input: PlatformTenantInput!) {
    result: tenantKeep(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const ENTER = gql`
  mutation Enter($input: PlatformTenantEnterInput!) {
    result: tenantEnter(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const LEAVE = gql`
  mutation Leave($input: PlatformTenantRefInput!) {
    result: tenantLeave(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const MIGRATE = gql`
  mutation Migrate($input: PlatformTenantRefInput!) {
    result: tenantMigrate(input: $input) {
      ...Refused
    }
  }
  ${REFUSED}
`;

export const JOB_RETRY = gql`
  mutation JobRetry($input: PlatformJobInput!) {
    result: jobRetry(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`;
