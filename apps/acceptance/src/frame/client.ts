import { type Api, mutationOf } from './contract';
import { present } from './present';

/** What was refused and why, as people read it. */
export interface Refusal {
  __typename: string;
  code: string;
  message: string;
  field: string[] | null;
  currentVersion?: number;
  changedFields?: string[];
  from?: string;
  reasons?: { code: string; message: string }[];
  candidates?: { id: string; name: string }[];
}

export interface CallError {
  message: string;
  extensions: { code: string; requestId?: string };
}

/** An answer as it came over the wire. */
export interface Answer<Data> {
  data: Data | null;
  errors?: CallError[];
  headers: Headers;
}

const PATHS: Record<Api, string> = { core: '/graphql', public: '/public/graphql', platform: '/platform/graphql' };

type Variables = Record<string, unknown>;
type Payload<Data> = Data & { userErrors: Refusal[] };

/** Where the server of this run is. */
export function address(): string {
  return present(process.env['CHARTER_URL'], 'server: the tests were not started with their frame');
}

/** Somebody who calls the API: a member with a session, or a visitor of one portal. */
export class Client {
  constructor(
    readonly api: Api,
    readonly headers: Record<string, string> = {},
  ) {}

  /** The same caller in another language, or with another header. */
  with(headers: Record<string, string>): Client {
    return new Client(this.api, { ...this.headers, ...headers });
  }

  /** The answer whatever it says. */
  async send<Data>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    const response = await fetch(address() + PATHS[this.api], {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data | null; errors?: CallError[] };
    return { data: body.data ?? null, headers: response.headers, ...(body.errors ? { errors: body.errors } : {}) };
  }

  /** The data; an error fails the test. */
  async query<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors || !data) throw new Error(`${query}\n${JSON.stringify(variables)}\n${JSON.stringify(errors)}`);
    return data;
  }

  /** The code with which a call as a whole fails. */
  async failure(query: string, variables: Variables = {}): Promise<string | undefined> {
    const { errors } = await this.send(query, variables);
    return errors?.[0]?.extensions.code;
  }

  /** A mutation's payload, done or refused. */
  async change<Data>(field: string, input: Variables | undefined, selection: string): Promise<Payload<Data>> {
    const data = await this.query<Record<string, Payload<Data>>>(mutationOf(this.api, field, selection), input ? { input } : {});
    return present(data[field], field);
  }

  /** A mutation that must succeed. */
  async done<Data>(field: string, input: Variables | undefined, selection: string): Promise<Data> {
    const payload = await this.change<Data>(field, input, selection);
    if (payload.userErrors.length > 0) throw new Error(`${field} was refused: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }

  /** Why a mutation is refused; a success fails the test. */
  async refused(field: string, input: Variables): Promise<Refusal> {
    const { userErrors } = await this.change(field, input, '');
    const [refusal] = userErrors;
    if (!refusal) throw new Error(`${field} was not refused: ${JSON.stringify(input)}`);
    return refusal;
  }

  /** The code with which a mutation fails as a whole. */
  mutationFailure(field: string, input: Variables): Promise<string | undefined> {
    return this.failure(mutationOf(this.api, field, ''), { input });
  }
}

export const anyone = new Client('core');

const PASSWORD = 'charter-demo';
const sessions = new Map<string, Promise<Client>>();

/** A caller with the session of these credentials. */
export async function login(email: string, password: string, slug?: string): Promise<Client> {
  const { token } = await anyone.done<{ token: string }>('login', { email, password, slug }, 'token');
  return new Client('core', { authorization: `Bearer ${token}` });
}

/** A member of a sample organisation by the address they sign in with; one session for all tests of a file. */
export function member(email: string): Promise<Client> {
  const known = sessions.get(email);
  if (known) return known;
  const slug = email.replace(/^.*@(\w+)[.].*$/, '$1');
  const session = login(email, PASSWORD, slug);
  sessions.set(email, session);
  return session;
}

/** Somebody without a login on the portal of an organisation. */
export function visitor(slug: string): Client {
  return new Client('public', { 'x-tenant': slug });
}
