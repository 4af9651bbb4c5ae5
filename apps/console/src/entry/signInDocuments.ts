import { gql } from '../shared/gql';

export const LOGIN = gql`
  mutation Login($input: LoginInput!) {
    result: login(input: $input) {
      secondStep
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const LOGIN_VERIFY = gql`
  mutation LoginVerify($input: LoginVerifyInput!) {
    result: loginVerify(input: $input) {
      locale
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSKEY_LOGIN_PREPARE = gql`
  mutation PasskeyLoginPrepare {
    result: passkeyLoginPrepare {
      challenge
      options
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSKEY_LOGIN = gql`
  mutation PasskeyLogin($input: PasskeyLoginInput!) {
    result: passkeyLogin(input: $input) {
      locale
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSWORD_RESET_REQUEST = gql`
  mutation PasswordResetRequest($input: PasswordResetRequestInput!) {
    result: passwordResetRequest(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSWORD_RESET = gql`
  mutation PasswordReset($input: PasswordResetInput!) {
    result: passwordReset(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const INVITATION = gql`
  query Invitation($token: String!) {
    invitation(token: $token) {
      organisation
      invitedBy
      name
      email
      known
    }
  }
`;

export const INVITATION_ACCEPT = gql`
  mutation InvitationAccept($input: InvitationAcceptInput!) {
    result: invitationAccept(input: $input) {
      locale
      userErrors {
        code
        message
        field
      }
    }
  }
`;
