import type { Language } from '@charter/kernel';
import { act } from './api';
import { gql } from './gql';
import { queryClient } from './query';

export const ACCOUNT_UPDATE = gql`
  mutation AccountUpdate($input: AccountUpdateInput!) {
    result: accountUpdate(input: $input) {
      account {
        id
        locale
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

/** Keeps the language with the account and asks again for texts that come in the member's language. */
export async function rememberLanguage(locale: Language): Promise<void> {
  const signedIn = queryClient.getQueryData(['viewer']) !== undefined;
  if (!signedIn) return;
  await act(ACCOUNT_UPDATE, { locale }).catch(() => undefined);
  await queryClient.invalidateQueries();
}
