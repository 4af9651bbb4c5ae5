import { gql } from '../shared/gql';

export const ORGANISATION_UPDATE = gql`
  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {
    result: organisationUpdate(input: $input) {
      organisation {
        id
        version
        name
        phone
        hours
      }
      userErrors {
        code
        message
        field
        ... on VersionConflict {
          currentVersion
          changedFields
        }
      }
    }
  }
`;

export const ORGANISATION_TAKEOUT = gql`
  mutation OrganisationTakeout($input: OrganisationTakeoutInput!) {
    result: organisationTakeout(input: $input) {
      takeout {
        state
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const ORGANISATION_TAKEOUTS = gql`
  query OrganisationTakeouts {
    organisationTakeouts {
      state
      reason
      inClear
      percent
      sizeBytes
      createdAt
      expiresAt
      url
    }
  }
`;
