import { address } from '../frame/client';
import { inDatabase } from '../frame/database';
import { SECRET_WORD, signUp } from '../frame/organisation';
import { present } from '../frame/present';

const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { token } }';
const VIEWER = '{ viewer { account { email } } }';

interface Seen {
  email: string | undefined;
  code: string | undefined;
  /** The token that came as a new cookie. */
  cookie: string | undefined;
}

/** A call of a browser that has this token in its cookie. */
async function browse(token: string | undefined, query = VIEWER, variables: object = {}): Promise<Seen> {
  const response = await fetch(`${address()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { cookie: `charter_session=${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: { viewer?: { account: { email: string } } } | null;
    errors?: { extensions: { code: string } }[];
  };
  const cookie = /charter_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  return { email: data?.viewer?.account.email, code: errors?.[0]?.extensions.code, cookie };
}

/** Somebody signed in by a browser since more than a day. */
async function sinceYesterday() {
  const { email } = await signUp();
  const { cookie } = await browse(undefined, LOGIN, { input: { email, password: SECRET_WORD } });
  await later(email, 'renewed_at', '25 hours');
  return { email, token: present(cookie, 'cookie') };
}

/** Moves a moment of every session of an account into the past. */
const later = (email: string, column: 'renewed_at' | 'settled_at' | 'last_used_at', span: string) =>
  inDatabase((database) =>
    database.query(
      `update platform.session set ${column} = ${column} - $2::interval where account_id in (select id from platform.account where email = $1)`,
      [email, span],
    ),
  );

describe('O-1 the token of a browser', () => {
  it('O-1 is renewed after a day, the same for pages that come at once, and the session goes on', async () => {
    const { email, token } = await sinceYesterday();
    await browse(token);
    const pages = await Promise.all(Array.from({ length: 6 }, () => browse(token)));
    expect(pages.map((page) => page.email)).toEqual(Array.from({ length: 6 }, () => email));
    const renewed = new Set(pages.map(({ cookie }) => cookie));
    expect(renewed.size).toBe(1);
    const [next] = renewed;
    expect(next).not.toBe(token);
    expect(await browse(next)).toMatchObject({ email, cookie: undefined });
  });

  it('O-1 holds when the answer with the new one was lost', async () => {
    const { email, token } = await sinceYesterday();
    await browse(token);
    const lost = await browse(token);
    const again = await browse(token);
    expect([again.email, again.cookie]).toEqual([email, lost.cookie]);
    expect((await browse(again.cookie)).email).toBe(email);
  });

  it('O-1 that was copied ends the session for owner and thief, and the owner can read so', async () => {
    const { email, token } = await sinceYesterday();
    await browse(token);
    const next = present((await browse(token)).cookie, 'cookie');
    expect((await browse(next)).email).toBe(email);
    await later(email, 'settled_at', '11 seconds');
    expect((await browse(token)).code).toBe('UNAUTHENTICATED');
    expect((await browse(next)).code).toBe('UNAUTHENTICATED');
    const { cookie } = await browse(undefined, LOGIN, { input: { email, password: SECRET_WORD } });
    const events = await inDatabase((database) =>
      database.query('select kind from platform.account_event e join platform.account a on a.id = e.account_id where a.email = $1', [
        email,
      ]),
    );
    expect((events as { rows: { kind: string }[] }).rows.map(({ kind }) => kind)).toContain('session-copied');
    expect((await browse(cookie)).email).toBe(email);
  });

  it('O-1 when it was last used is known to a few minutes', async () => {
    const { email, token } = await sinceYesterday();
    await later(email, 'last_used_at', '3 hours');
    await browse(token);
    await browse(token);
    const { rows } = (await inDatabase((database) =>
      database.query(
        `select count(*)::int as recent from platform.session s join platform.account a on a.id = s.account_id where a.email = $1 and s.last_used_at > now() - interval '1 minute'`,
        [email],
      ),
    )) as { rows: { recent: number }[] };
    expect(rows[0]?.recent).toBeGreaterThan(0);
  });
});
