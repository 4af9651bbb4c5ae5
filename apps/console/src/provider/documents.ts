import { gql } from '../shared/gql';

const POLICY = gql`
  fragment Policy on SignInPolicy {
    version
    issuer
    clientId
    hasSecret
    redirectUrl
    signInUrl
    domains
    offered
    provision
    role {
      id
      name
    }
    department {
      id
      name
    }
    providerOnly
    secondFactor
    secondFactorFrom
    emergencyMembers {
      id
      name
    }
  }
`;

export const SIGN_IN_POLICY = gql`
  query SignInPolicy {
    signInPolicy {
      ...Policy
    }
  }
  ${POLICY}
`;

export const SIGN_IN_POLICY_UPDATE = gql`
  mutation SignInPolicyUpdate($input: SignInPolicyUpdateInput!) {
    result: signInPolicyUpdate(input: $input) {
      signInPolicy {
        ...Policy
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
  ${POLICY}
`;

export const SIGN_IN_OFFER = gql`
  query SignInOffer($slug: String!) {
    signInOffer(slug: $slug) {
      organisation
      provider
      providerOnly
    }
  }
`;

export const PROVIDER_LOGIN = gql`
  mutation ProviderLogin($input: ProviderLoginInput!) {
    result: providerLogin(input: $input) {
      url
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const LINKED_IDENTITIES = gql`
  query LinkedIdentities {
    linkedIdentities {
      organisationId
      organisation
      issuer
      email
      linkedAt
      lastUsedAt
    }
  }
`;

export const IDENTITY_LINK = gql`
  mutation IdentityLink($input: IdentityLinkInput!) {
    result: identityLink(input: $input) {
      url
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const IDENTITY_UNLINK = gql`
  mutation IdentityUnlink($input: IdentityUnlinkInput!) {
    result: identityUnlink(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;
