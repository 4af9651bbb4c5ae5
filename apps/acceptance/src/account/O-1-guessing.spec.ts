import { Client, address, anyone, login } from '../frame/client';
import { SECRET_WORD, signUp, unique } from '../frame/organisation';

const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { token userErrors { code } } }';
const guess = (email: string, password: string) => anyone.send<{ login: { token: string | null } }>(LOGIN, { input: { email, password } });

/** The quickest answer to a wrong password for each kind of address, asked in turns: a busy machine only makes answers slower. */
async function quickest(kinds: readonly (() => string)[]): Promise<number[]> {
  const times = kinds.map(() => Number.POSITIVE_INFINITY);
  for (let n = 0; n < 9; n += 1) {
    for (const [place, email] of kinds.entries()) {
      const since = performance.now();
      await guess(email(), 'not the password');
      times[place] = Math.min(times[place] ?? 0, performance.now() - since);
    }
  }
  return times;
}

describe('O-1 guessing', () => {
  it('O-1 passwords of one account is slowed down, many at once too, and says when to come back', async () => {
    const { email } = await signUp();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(email, `guess number ${n}`)));
    const refused = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED');
    // of the others some may have found the server busy, which is no attempt either
    expect(answers.filter(({ errors }) => !errors).length).toBeLessThanOrEqual(10);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeLessThanOrEqual(900);
    expect((await guess(email, SECRET_WORD)).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('O-1 the right password is no attempt: whoever signs in often is not slowed down', async () => {
    const { email } = await signUp();
    for (let n = 0; n < 15; n += 1) await expect(login(email, SECRET_WORD)).resolves.toBeInstanceOf(Client);
  });

  it('O-1 an unknown address answers like a known one, in words and in time', async () => {
    const people = await Promise.all([signUp(), signUp()]);
    const unknown = () => `${unique('nobody')}@guess.example`;
    const comparable = ({ data, errors }: { data: unknown; errors?: unknown }) => JSON.stringify({ data, errors });
    expect(comparable(await guess(unknown(), 'x'))).toBe(comparable(await guess(people[0].email, 'x')));
    let turn = 0;
    const known = () => people[(turn += 1) % 2]!.email;
    const times = await quickest([known, unknown]);
    expect(Math.max(...times) / Math.min(...times)).toBeLessThan(1.6);
  });

  it.each([
    ['two aliases', 'mutation ($input: LoginInput!) { a: login(input: $input) { token } b: login(input: $input) { token } }'],
    [
      'a fragment',
      'mutation ($input: LoginInput!) { ...x ...y } fragment x on Mutation { a: login(input: $input) { token } } fragment y on Mutation { b: login(input: $input) { token } }',
    ],
    [
      'different acts',
      'mutation ($input: LoginInput!) { login(input: $input) { token } passwordReset(input: { token: "x", password: "y" }) { done } }',
    ],
  ])('O-1 a document tries once: not with %s', async (_, query) => {
    const { email } = await signUp();
    const { data, errors } = await anyone.send(query, { input: { email, password: SECRET_WORD } });
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect(data).toBeNull();
    const again = await anyone.failure(query, { input: { email, password: SECRET_WORD } });
    expect(again).toBe('QUERY_TOO_COMPLEX');
  });

  it('O-1 links to set a password are not sent without end', async () => {
    const email = `${unique('r')}@guess.example`;
    const codes = await Promise.all(Array.from({ length: 8 }, () => anyone.mutationFailure('passwordResetRequest', { email })));
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(3);
  });
});

describe('O-1 sessions', () => {
  const SESSIONS = '{ accountSecurity { sessions { id agent address place current } } }';
  interface Sessions {
    accountSecurity: { sessions: { id: string; agent: string; address: string; place: string; current: boolean }[] };
  }

  async function from(agent: string, email: string): Promise<Client> {
    const answer = await fetch(`${address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify({ query: LOGIN, variables: { input: { email, password: SECRET_WORD } } }),
    });
    const { data } = (await answer.json()) as { data: { login: { token: string } } };
    return new Client('core', { authorization: `Bearer ${data.login.token}` });
  }

  it('O-1 are listed with device and address, and end at their next request', async () => {
    const { email, admin } = await signUp();
    const phone = await from('Mozilla/5.0 (iPhone)', email);
    const { accountSecurity } = await admin.query<Sessions>(SESSIONS);
    expect(accountSecurity.sessions).toHaveLength(2);
    const theirs = accountSecurity.sessions.find(({ current }) => !current)!;
    expect(theirs).toMatchObject({ agent: 'Mozilla/5.0 (iPhone)', address: '127.0.0.1', place: 'here' });
    await expect(phone.query(SESSIONS)).resolves.toBeDefined();
    await admin.done('accountSessionEnd', { id: theirs.id }, 'done');
    expect(await phone.failure(SESSIONS)).toBe('UNAUTHENTICATED');
    await expect(admin.query(SESSIONS)).resolves.toBeDefined();
  });

  it('O-1 all others end at once, and nobody ends those of another', async () => {
    const [mine, theirs] = [await signUp(), await signUp()];
    const others = await Promise.all([1, 2, 3].map(() => login(mine.email, SECRET_WORD)));
    const foreign = (await theirs.admin.query<Sessions>(SESSIONS)).accountSecurity.sessions[0]!.id;
    expect(await mine.admin.mutationFailure('accountSessionEnd', { id: foreign })).toBe('NOT_FOUND');
    await mine.admin.done('accountSessionsEnd', undefined, 'done');
    for (const other of others) expect(await other.failure(SESSIONS)).toBe('UNAUTHENTICATED');
    await expect(mine.admin.query(SESSIONS)).resolves.toBeDefined();
    await expect(theirs.admin.query(SESSIONS)).resolves.toBeDefined();
  });
});
