import { Authenticator } from '../frame/authenticator';
import { Client, address, anyone, login } from '../frame/client';
import { type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { appCode } from '../frame/totp';

const SECURITY = '{ accountSecurity { secondFactor backupCodesLeft passkeys { id name } events { kind } } }';
const STEP = 'token secondStep';

interface Step {
  token: string | null;
  secondStep: string | null;
}

interface Security {
  accountSecurity: { secondFactor: boolean; backupCodesLeft: number; passkeys: { id: string; name: string }[]; events: { kind: string }[] };
}

const first = (email: string) => anyone.change<Step>('login', { email, password: SECRET_WORD }, STEP);
const verify = (secondStep: string | null, code: string) => anyone.change<Step>('loginVerify', { secondStep, code }, STEP);

/** An account with the factor on. Setting up used the code of this half minute, so that of the next is the first that works. */
async function protectedAccount() {
  const organisation = await signUp();
  const { secret } = await organisation.admin.done<{ secret: string }>('totpPrepare', { password: SECRET_WORD }, 'secret');
  const { backupCodes } = await organisation.admin.done<{ backupCodes: string[] }>('totpEnable', { code: appCode(secret) }, 'backupCodes');
  return { organisation, email: organisation.email, secret, backupCodes, next: () => appCode(secret, Date.now() + 30_000) };
}

describe('O-1 a second factor', () => {
  it('O-1 is asked for after the right password only, and opens the session', async () => {
    const { email, next } = await protectedAccount();
    const wrong = await anyone.change<Step>('login', { email, password: 'wrong password' }, STEP);
    expect(wrong).toMatchObject({ secondStep: null, userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
    const { token, secondStep } = await first(email);
    expect(token).toBeNull();
    const session = await verify(secondStep, next());
    expect(session.token).toMatch(/^cs_/);
  });

  it('O-1 a code is taken once, also of two who send it at once', async () => {
    const { email, secret, next } = await protectedAccount();
    const steps = await Promise.all([first(email), first(email), first(email)]);
    const code = next();
    const answers = await Promise.all(steps.map(({ secondStep }) => verify(secondStep, code)));
    expect(answers.filter(({ token }) => token)).toHaveLength(1);
    expect((await verify((await first(email)).secondStep, code)).token).toBeNull();
    expect((await verify((await first(email)).secondStep, appCode(secret, Date.now() - 3_600_000))).token).toBeNull();
  });

  it('O-1 a second step bears five guesses, then not even the right code', async () => {
    const { email, next } = await protectedAccount();
    const { secondStep } = await first(email);
    const code = next();
    const wrong = code === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n += 1) expect((await verify(secondStep, wrong)).token).toBeNull();
    expect(await verify(secondStep, code)).toMatchObject({ token: null, userErrors: [{ code: 'LINK_EXPIRED' }] });
    expect((await verify((await first(email)).secondStep, code)).token).toMatch(/^cs_/);
  });

  it('O-1 new second steps do not bring endless guesses', async () => {
    const { email } = await protectedAccount();
    let limited = false;
    for (let round = 0; round < 6 && !limited; round += 1) {
      const { secondStep } = await first(email);
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, n) => anyone.mutationFailure('loginVerify', { secondStep, code: String(100_000 + n) })),
      );
      limited = answers.includes('RATE_LIMITED');
    }
    expect(limited).toBe(true);
  });

  it('O-1 a backup code works once, also of two at once; new ones make the old void', async () => {
    const { email, backupCodes, organisation } = await protectedAccount();
    expect(new Set(backupCodes).size).toBe(10);
    const steps = await Promise.all([first(email), first(email)]);
    const answers = await Promise.all(steps.map(({ secondStep }) => verify(secondStep, ` ${backupCodes[0]!.toUpperCase()} `)));
    expect(answers.filter(({ token }) => token)).toHaveLength(1);
    const { accountSecurity } = await organisation.admin.query<Security>(SECURITY);
    expect(accountSecurity).toMatchObject({ secondFactor: true, backupCodesLeft: 9 });
    await organisation.admin.done('backupCodesRenew', { password: SECRET_WORD }, 'backupCodes');
    expect((await verify((await first(email)).secondStep, backupCodes[1]!)).token).toBeNull();
  });

  it('O-1 is turned on and off only with the password, and its owner is told', async () => {
    const { email, organisation } = await protectedAccount();
    const { admin } = organisation;
    expect(await admin.refused('totpDisable', { password: 'wrong password' })).toMatchObject({ field: ['password'] });
    expect(await admin.refused('totpPrepare', { password: SECRET_WORD })).toMatchObject({ code: 'RULE_VIOLATION' });
    await admin.done('totpDisable', { password: SECRET_WORD }, 'done');
    expect((await first(email)).token).toMatch(/^cs_/);
    const { accountSecurity } = await admin.query<Security>(SECURITY);
    expect(accountSecurity.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['second-factor-on', 'second-factor-off']));
  });

  it('O-1 founding a second organisation is no way around it', async () => {
    const { email, organisation } = await protectedAccount();
    const founded = await signUp({ email });
    const ids = await Promise.all(
      [organisation.admin, founded.admin].map(
        async (client) => (await client.query<{ viewer: { account: { id: string } } }>('{ viewer { account { id } } }')).viewer.account.id,
      ),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('O-1 a passkey', () => {
  const origin = address().replace('127.0.0.1', 'localhost');
  const PREPARE = 'challenge options';
  type Question = { challenge: string; options: { challenge: string } };
  let organisation: Organisation;
  const device = new Authenticator(origin);

  const question = () => anyone.done<Question>('passkeyLoginPrepare', undefined, PREPARE);
  const enter = (challenge: string, response: object) =>
    anyone.change<{ token: string | null; organisation: { slug: string } | null }>(
      'passkeyLogin',
      { challenge, response },
      'token organisation { slug }',
    );

  beforeAll(async () => {
    organisation = await signUp();
    const { challenge, options } = await organisation.admin.done<Question>('passkeyPrepare', { password: SECRET_WORD }, PREPARE);
    await organisation.admin.done('passkeyAdd', { challenge, response: device.make(options), name: '我的手机' }, 'done');
  });

  it('O-1 signs in without a password', async () => {
    const { challenge, options } = await question();
    const answer = await enter(challenge, device.use(options));
    expect(answer).toMatchObject({ token: expect.stringMatching(/^cs_/), organisation: { slug: organisation.slug } });
  });

  it('O-1 an answer is good once, for its own question, from its own address, with the owner present', async () => {
    const { challenge, options } = await question();
    const response = device.use(options);
    const answers = await Promise.all([enter(challenge, response), enter(challenge, response)]);
    expect(answers.filter(({ token }) => token)).toHaveLength(1);
    expect((await enter(challenge, response)).userErrors[0]?.code).toBe('WRONG_CREDENTIALS');
    const refused = async (make: (options: { challenge: string }) => object) => {
      const asked = await question();
      expect(await enter(asked.challenge, make(asked.options))).toMatchObject({ token: null, userErrors: [{ code: 'WRONG_CREDENTIALS' }] });
    };
    await refused(() => device.use({ challenge: 'c29tZXRoaW5nIGVsc2U' }));
    await refused((asked) => device.use(asked, { origin: 'https://evil.example' }));
    await refused((asked) => device.use(asked, { verified: false }));
    await refused((asked) => new Authenticator(origin).use(asked));
    await refused((asked) => new Authenticator(origin, 'evil.example').use(asked));
    await refused(() => ({}));
    await refused(() => ({ id: 7, response: [] }));
  });

  it('O-1 is added only with the password, by the account that asked, and removed by its owner', async () => {
    const other = await signUp();
    expect(await other.admin.refused('passkeyPrepare', { password: 'wrong password' })).toMatchObject({ field: ['password'] });
    const asked = await other.admin.done<Question>('passkeyPrepare', { password: SECRET_WORD }, PREPARE);
    const theirs = new Authenticator(origin).make(asked.options);
    await organisation.admin.refused('passkeyAdd', { challenge: asked.challenge, response: theirs, name: 'x' });
    const again = await other.admin.done<Question>('passkeyPrepare', { password: SECRET_WORD }, PREPARE);
    await other.admin.refused('passkeyAdd', { challenge: again.challenge, response: device.make(again.options), name: '同一个' });
    const { accountSecurity } = await organisation.admin.query<Security>(SECURITY);
    expect(accountSecurity.passkeys).toEqual([{ id: expect.stringMatching(/^pky_/), name: '我的手机' }]);
    const { id } = accountSecurity.passkeys[0]!;
    expect(await other.admin.mutationFailure('passkeyRemove', { id, password: SECRET_WORD })).toBe('NOT_FOUND');
    await organisation.admin.done('passkeyRemove', { id, password: SECRET_WORD }, 'done');
    const { challenge, options } = await question();
    expect((await enter(challenge, device.use(options))).token).toBeNull();
    await expect(login(organisation.email, SECRET_WORD)).resolves.toBeInstanceOf(Client);
  });
});
