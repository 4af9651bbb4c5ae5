import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../../generated/platform';
import type { Scalars } from '../graphql';

/** Documents of the operator's API, with the types of its own contract. */
const platform = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>();

const TENANT = platform(`
  fragment Tenant on PlatformTenant @_unmask {
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
      measuredAt
    }
    support {
      operator
      reason
      endsAt
    }
  }
`);

export const TENANTS = platform(
  `
  query Tenants($first: Int!, $offset: Int!, $search: String, $state: PlatformTenantState) {
    tenants(first: $first, offset: $offset, search: $search, state: $state) {
      totalCount
      nodes {
        ...Tenant
      }
    }
  }
`,
  [TENANT],
);

export const SUSPEND = platform(`
  mutation Suspend($input: PlatformTenantInput!) {
    tenantSuspend(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const RESUME = platform(`
  mutation Resume($input: PlatformTenantInput!) {
    tenantResume(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const KEEP = platform(`
  mutation Keep($input: PlatformTenantInput!) {
    tenantKeep(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const DELETE = platform(`
  mutation Delete($input: PlatformTenantDeleteInput!) {
    tenantDelete(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const RESTORATION_CREATE = platform(`
  mutation RestorationCreate($input: PlatformRestorationCreateInput!) {
    restorationCreate(input: $input) {
      restoration {
        id
        uploadUrl
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const RESTORATION_CARRY_OUT = platform(`
  mutation RestorationCarryOut($input: PlatformRestorationCarryOutInput!) {
    restorationCarryOut(input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export const RESTORATION = platform(`
  query Restoration($id: ID!) {
    restoration(id: $id) {
      id
      state
      takenAt
      tables {
        table
        before
        after
      }
      unseated
      problem
    }
  }
`);
