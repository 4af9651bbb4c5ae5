import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app';
import { Mail } from '../src/core/mail/mail';
import { PASSWORD } from './organisations';
import type { TestDatabase } from './database';

/** An answer of the API as JSON. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[];
}

/** A server without a port: requests are handed to it in memory. */
export interface Api {
  app: NestFastifyApplication;
  /** A call of a member, whose token stands for who calls. */
  call(token: string, query: string, variables?: object): Promise<Answer>;
  /** A call of a visitor of an organisation's portal. */
  visit(slug: string, query: string, variables?: object): Promise<Answer>;
  /** Accepts the invitation sent to an address, with a new account, and returns the token. */
  join(email: string): Promise<string>;
  /** Signs a member in and returns the token. */
  signIn(email: string, slug?: string): Promise<string>;
}

export async function openApi({ settings }: TestDatabase): Promise<Api> {
  const app = await createApp(settings);
  await app.init();
  const post = async (url: string, headers: Record<string, string>, payload: object): Promise<Answer> => {
    const { body } = await app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload });
    return JSON.parse(body) as Answer;
  };
  const call: Api['call'] = (token, query, variables = {}) =>
    post('/graphql', token ? { authorization: `Bearer ${token}` } : {}, { query, variables });
  return {
    app,
    call,
    visit: (slug, query, variables = {}) => post('/public/graphql', { 'x-tenant': slug }, { query, variables }),
    async join(email) {
      const mail = (await app.get(Mail).kept()).find(({ to, kind }) => to === email && kind === 'organisation.invite');
      const input = { token: /invite\/([\w-]+)/.exec(mail?.text ?? '')?.[1], name: email, password: PASSWORD };
      const answer = await call('', 'mutation ($input: InvitationAcceptInput!) { invitationAccept(input: $input) { token } }', { input });
      const token = (answer.data?.['invitationAccept'] as { token: string | null } | undefined)?.token;
      if (!token) throw new Error(`${email} cannot join: ${JSON.stringify(answer)}`);
      return token;
    },
    async signIn(email, slug) {
      const { data } = await call('', 'mutation ($input: LoginInput!) { login(input: $input) { token } }', {
        input: { email, password: PASSWORD, slug },
      });
      const token = (data?.['login'] as { token: string | null } | undefined)?.token;
      if (!token) throw new Error(`${email} cannot sign in`);
      return token;
    },
  };
}

/** What a field answers, when it must not fail. */
export function dataOf<Data>(answer: Answer, field: string): Data {
  const data = answer.data?.[field] as (Data & { userErrors?: object[] }) | null | undefined;
  const refused = data?.userErrors && data.userErrors.length > 0;
  if (answer.errors || !data || refused) throw new Error(JSON.stringify(answer));
  return data;
}
