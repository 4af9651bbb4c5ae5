import { gql } from '../shared/gql';

const VERSION_SUMMARY = gql`
  fragment VersionSummary on RegulationVersion {
    id
    number
    title
    state
    effectiveFrom
    publishedAt
    publishedByName
    reason
    withdrawalReason
  }
`;

/** What each kind of provision holds. */
export const PROVISION_BODY = gql`
  fragment ProvisionBodies on ProvisionBody {
    __typename
    ... on LimitBody {
      clock
      clockName
      item
      itemName
      department
      narrowedTo: priority
      value
      unit
      calendar
      warnAtPercent
    }
    ... on ServiceItemBody {
      family
      familyName {
        zh
        en
      }
      summary {
        zh
        en
      }
      fee {
        amount
        unit {
          zh
          en
        }
      }
      channels
      priority
      public
    }
    ... on CalendarBody {
      timeZone
      week {
        weekday
        frames
      }
      makeUpFrames
      years {
        year
        holidays {
          name
          from
          to
        }
        makeUpDays {
          name
          from
          to
        }
      }
    }
    ... on ProcedureBody {
      initial
      states {
        code
        name {
          zh
          en
        }
        publicName {
          zh
          en
        }
        type
      }
      transitions: steps {
        action
        name {
          zh
          en
        }
        from
        to
        by
      }
      clocks {
        code
        name {
          zh
          en
        }
        startsIn
        stopsIn
        promised
      }
    }
    ... on RatingScaleBody {
      validDays
      levels {
        code
        name {
          zh
          en
        }
        points
        bad
      }
    }
  }
`;

export const REGULATIONS = gql`
  query Regulations {
    regulations {
      id
      code
      title
      templates
      inForce {
        id
      }
      versions {
        ...VersionSummary
      }
    }
  }
  ${VERSION_SUMMARY}
`;

export const VERSION = gql`
  query RegulationVersion($id: ID!) {
    regulationVersion(id: $id) {
      ...VersionSummary
      articles {
        id
        key
        parentKey
        level
        label
        title
        body
        guidance
        provisions {
          id
          key
          kind
          name
          text
        }
      }
      provisions {
        id
        key
        kind
        name
        text
        names {
          zh
          en
        }
        articles {
          id
          key
          label
          title
          body
        }
        body {
          ...ProvisionBodies
        }
      }
    }
  }
  ${VERSION_SUMMARY}
  ${PROVISION_BODY}
`;

export const VERSION_CHANGES = gql`
  query RegulationVersionChanges($id: ID!) {
    regulationVersion(id: $id) {
      id
      changes {
        key
        kind
        name
        change
        text
      }
    }
  }
`;

export const PROVISION_AMEND = gql`
  mutation ProvisionAmend($input: ProvisionAmendInput!) {
    result: provisionAmend(input: $input) {
      regulationVersion {
        id
        number
        effectiveFrom
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

export const COVERAGE = gql`
  query RegulationCoverage($id: ID!, $from: DateTime!, $to: DateTime!) {
    regulationCoverage(regulationId: $id, from: $from, to: $to) {
      articles {
        key
        label
        title
        state
        provisions {
          key
          kind
          name
          text
          records
          breaches
        }
      }
      loose {
        key
        kind
        name
        text
        records
        breaches
      }
    }
  }
`;

export const VERSION_WITHDRAW = gql`
  mutation RegulationVersionWithdraw($input: RegulationVersionWithdrawInput!) {
    result: regulationVersionWithdraw(input: $input) {
      regulationVersion {
        id
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
