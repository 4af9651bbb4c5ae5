import { gql } from '../shared/gql';

const DEPUTYSHIP_ROW = gql`
  fragment DeputyshipRow on Deputyship {
    id
    version
    from
    until
    endedAt
    current
    reason
    member {
      id
      name
    }
    deputy {
      id
      name
    }
    roles {
      id
      name
    }
  }
`;

export const STANDING_IN = gql`
  query StandingIn {
    absences {
      id
      version
      kind
      from
      until
      endedAt
      current
      note
      member {
        id
        name
        department {
          id
          name
        }
      }
      deputies {
        id
        deputy {
          id
          name
        }
      }
    }
    deputyships {
      ...DeputyshipRow
    }
  }
  ${DEPUTYSHIP_ROW}
`;

export const DEPUTYSHIPS_OF = gql`
  query DeputyshipsOf($memberId: ID!) {
    deputyships(memberId: $memberId) {
      ...DeputyshipRow
    }
  }
  ${DEPUTYSHIP_ROW}
`;

const USER_ERRORS = gql`
  fragment Told on UserError {
    code
    message
    field
  }
`;

export const ABSENCE_CREATE = gql`
  mutation AbsenceCreate($input: AbsenceCreateInput!) {
    result: absenceCreate(input: $input) {
      absence {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;

export const ABSENCE_END = gql`
  mutation AbsenceEnd($input: AbsenceEndInput!) {
    result: absenceEnd(input: $input) {
      absence {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;

export const DEPUTYSHIP_CREATE = gql`
  mutation DeputyshipCreate($input: DeputyshipCreateInput!) {
    result: deputyshipCreate(input: $input) {
      deputyship {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;

export const DEPUTYSHIP_END = gql`
  mutation DeputyshipEnd($input: DeputyshipEndInput!) {
    result: deputyshipEnd(input: $input) {
      deputyship {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;

export const MEMBER_OPEN_WORK = gql`
  query MemberOpenWork($id: ID!) {
    work: memberOpenWork(id: $id) {
      kind
      name
      count
    }
  }
`;

export const MEMBER_LEAVE = gql`
  mutation MemberLeave($input: MemberLeaveInput!) {
    result: memberLeave(input: $input) {
      member {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;

export const MEMBER_RETURN = gql`
  mutation MemberReturn($input: MemberReturnInput!) {
    result: memberReturn(input: $input) {
      member {
        id
      }
      userErrors {
        ...Told
      }
    }
  }
  ${USER_ERRORS}
`;
