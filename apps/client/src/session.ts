import { Charter, type CharterOptions } from './charter';
import { graphql } from './graphql';
import { CharterError } from './refusal';

export interface Credentials {
  email: string;
  password: string;
  /** Short name of the organisation to enter; the one used last when left out. */
  organisation?: string;
  /** Asked when the account has a second factor: the code of the authenticator, or a backup code. */
  code?: () => Promise<string>;
}

const LOGIN = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      token
      secondStep
      userErrors {
        code
        message
      }
    }
  }
`);

const VERIFY = graphql(`
  mutation LoginVerify($input: LoginVerifyInput!) {
    loginVerify(input: $input) {
      token
      userErrors {
        code
        message
      }
    }
  }
`);

/** Signs a person in; the token is a `key` for a client. Programs had better work with a key of their own. */
export async function signIn(options: Omit<CharterOptions, 'key'>, { email, password, organisation, code }: Credentials): Promise<string> {
  const anyone = new Charter(options);
  const { value, userErrors } = await anyone.change(LOGIN, { input: { email, password, slug: organisation ?? null } });
  refuse(userErrors);
  if (value.token) return value.token;
  if (!value.secondStep || !code) throw new CharterError('UNAUTHENTICATED', 'A second factor is needed', undefined, undefined);
  const verified = await anyone.change(VERIFY, { input: { secondStep: value.secondStep, code: await code() } });
  refuse(verified.userErrors);
  if (!verified.value.token) throw new CharterError('UNAUTHENTICATED', 'No session was opened', undefined, undefined);
  return verified.value.token;
}

function refuse([first]: readonly { code: string; message: string }[]): void {
  if (first) throw new CharterError('UNAUTHENTICATED', first.message, undefined, undefined);
}
