import { gql } from './gql';

export const EMAIL_CODE_SEND = gql`
  mutation EmailCodeSend($input: EmailCodeSendInput!) {
    result: emailCodeSend(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const EMAIL_CONFIRM = gql`
  mutation EmailConfirm($input: EmailConfirmInput!) {
    result: emailConfirm(input: $input) {
      done
      joined
      userErrors {
        code
        message
        field
      }
    }
  }
`;
