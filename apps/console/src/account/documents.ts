import { gql } from '../shared/gql';

export const ACCOUNT_SECURITY = gql`
  query AccountSecurity {
    accountSecurity {
      secondFactor
      backupCodesLeft
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      sessions {
        id
        agent
        address
        place
        organisation
        createdAt
        lastUsedAt
        current
      }
      events {
        at
        kind
        agent
        address
      }
    }
  }
`;

export const PROFILE_UPDATE = gql`
  mutation ProfileUpdate($input: AccountUpdateInput!) {
    result: accountUpdate(input: $input) {
      account {
        id
        name
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSWORD_CHANGE = gql`
  mutation PasswordChange($input: PasswordChangeInput!) {
    result: passwordChange(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const TOTP_PREPARE = gql`
  mutation TotpPrepare($input: PasswordProofInput!) {
    result: totpPrepare(input: $input) {
      secret
      uri
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const TOTP_ENABLE = gql`
  mutation TotpEnable($input: TotpEnableInput!) {
    result: totpEnable(input: $input) {
      backupCodes
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const TOTP_DISABLE = gql`
  mutation TotpDisable($input: PasswordProofInput!) {
    result: totpDisable(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const BACKUP_CODES_RENEW = gql`
  mutation BackupCodesRenew($input: PasswordProofInput!) {
    result: backupCodesRenew(input: $input) {
      backupCodes
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSKEY_PREPARE = gql`
  mutation PasskeyPrepare($input: PasswordProofInput!) {
    result: passkeyPrepare(input: $input) {
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

export const PASSKEY_ADD = gql`
  mutation PasskeyAdd($input: PasskeyAddInput!) {
    result: passkeyAdd(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const PASSKEY_REMOVE = gql`
  mutation PasskeyRemove($input: PasskeyRemoveInput!) {
    result: passkeyRemove(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const SESSION_END = gql`
  mutation AccountSessionEnd($input: SessionEndInput!) {
    result: accountSessionEnd(input: $input) {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;

export const SESSIONS_END = gql`
  mutation AccountSessionsEnd {
    result: accountSessionsEnd {
      done
      userErrors {
        code
        message
        field
      }
    }
  }
`;
