import { Client, anyone, login } from '../frame/client';
import { codeIn, linkIn, mailTo, mailsTo } from '../frame/mail';
import { SECRET_WORD, founding, signUp, unique } from '../frame/organisation';

const NEW_WORD = 'something wholly different';
const ACCOUNT = '{ viewer { account { id email verified } } }';

interface Viewed {
  viewer: { account: { id: string; email: string; verified: boolean } };
}

const newAddress = () => `${unique('p')}@passwords.example`;
const requested = (email: string) => anyone.change<{ done: boolean }>('passwordResetRequest', { email }, 'done');
const reset = (token: string, password = NEW_WORD) => anyone.change<{ done: boolean | null }>('passwordReset', { token, password }, 'done');
const resetLink = async (email: string) => linkIn(await mailTo(email, 'account.reset'));
const codeTo = async (email: string) => codeIn(await mailTo(email, 'account.confirm'));

async function confirmed(email = newAddress()) {
  const organisation = await signUp({ email });
  await organisation.admin.done('emailConfirm', { code: await codeTo(email) }, 'done');
  return organisation;
}

describe('O-1 the address of a founder', () => {
  it('O-1 is proven by the code sent to it, and the organisation is usable before', async () => {
    const organisation = await signUp({ email: newAddress() });
    const verified = async () => (await organisation.admin.query<Viewed>(ACCOUNT)).viewer.account.verified;
    expect(await verified()).toBe(false);
    expect(await organisation.admin.refused('emailConfirm', { code: '000000' })).toMatchObject({ code: 'FIELD_INVALID', field: ['code'] });
    await organisation.admin.done('emailConfirm', { code: await codeTo(organisation.email) }, 'done');
    expect(await verified()).toBe(true);
  });

  it('O-1 a code bears five guesses, then not even the right one; a new one makes it void', async () => {
    const organisation = await signUp({ email: newAddress() });
    const code = await codeTo(organisation.email);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let n = 0; n < 5; n += 1) await organisation.admin.refused('emailConfirm', { code: wrong });
    await organisation.admin.refused('emailConfirm', { code });
    await organisation.admin.done('emailCodeSend', {}, 'done');
    await organisation.admin.done('emailConfirm', { code: await codeTo(organisation.email) }, 'done');
  });

  it('O-1 two who send the right code at once are one', async () => {
    const organisation = await signUp({ email: newAddress() });
    const code = await codeTo(organisation.email);
    const answers = await Promise.all(
      [1, 2, 3].map(() => organisation.admin.change<{ done: boolean | null }>('emailConfirm', { code }, 'done')),
    );
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
  });

  it('O-1 a code of one account is worth nothing to another', async () => {
    const [one, other] = [await signUp({ email: newAddress() }), await signUp({ email: newAddress() })];
    await other.admin.refused('emailConfirm', { code: await codeTo(one.email) });
  });

  it('O-1 signing up with a known address and another password answers like a new one, and opens nothing of the known', async () => {
    const known = await confirmed();
    const stranger = await anyone.change<{ token: string; organisation: object }>(
      'signUp',
      founding({ email: known.email, password: 'not the right password' }),
      'token organisation { kind }',
    );
    const unknown = await anyone.change<{ token: string; organisation: object }>('signUp', founding(), 'token organisation { kind }');
    expect({ ...stranger, token: '' }).toEqual({ ...unknown, token: '' });
    const client = new Client('core', { authorization: `Bearer ${stranger.token}` });
    const owner = (await known.admin.query<Viewed>(ACCOUNT)).viewer.account;
    expect((await client.query<Viewed>(ACCOUNT)).viewer.account).toMatchObject({ email: known.email, verified: false });
    expect((await client.query<Viewed>(ACCOUNT)).viewer.account.id).not.toBe(owner.id);
  });

  it('O-1 proving an address that has an account brings the organisation there, and opens no session of it', async () => {
    const known = await confirmed();
    const second = await signUp({ email: known.email, password: 'another password here' });
    const { joined } = await second.admin.done<{ joined: boolean }>('emailConfirm', { code: await codeTo(known.email) }, 'done joined');
    expect(joined).toBe(true);
    expect(await second.admin.failure(ACCOUNT)).toBe('UNAUTHENTICATED');
    await expect(login(known.email, 'another password here')).rejects.toThrow('WRONG_CREDENTIALS');
    const owner = await login(known.email, SECRET_WORD, second.slug);
    const { viewer } = await owner.query<{ viewer: { organisation: { slug: string }; member: { roles: { code: string }[] } } }>(
      '{ viewer { organisation { slug } member { roles { code } } } }',
    );
    expect(viewer).toEqual({ organisation: { slug: second.slug }, member: { roles: [{ code: 'admin' }] } });
  });
});

describe('O-1 a forgotten password', () => {
  it('O-1 is set anew by the link; every session ends and the old password is void', async () => {
    const { email, admin } = await confirmed();
    await requested(email);
    expect(await reset(await resetLink(email))).toMatchObject({ done: true });
    expect(await admin.failure(ACCOUNT)).toBe('UNAUTHENTICATED');
    await expect(login(email, SECRET_WORD)).rejects.toThrow('WRONG_CREDENTIALS');
    await expect(login(email, NEW_WORD)).resolves.toBeInstanceOf(Client);
    expect((await mailsTo(email)).some(({ kind }) => kind === 'account.changed')).toBe(true);
  });

  it('O-1 of many who use one link at once exactly one sets the password', async () => {
    const { email } = await confirmed();
    await requested(email);
    const token = await resetLink(email);
    const words = Array.from({ length: 8 }, (_, n) => `${NEW_WORD} ${n}`);
    const answers = await Promise.all(words.map((word) => reset(token, word)));
    const won = answers.flatMap(({ done }, place) => (done ? [place] : []));
    expect(won).toHaveLength(1);
    await expect(login(email, words[won[0]!]!)).resolves.toBeInstanceOf(Client);
    expect((await reset(token)).userErrors[0]?.code).toBe('LINK_EXPIRED');
  });

  it('O-1 a link is for nothing else: not to confirm, not to join, not for a second step', async () => {
    const { email, admin } = await confirmed();
    await requested(email);
    const token = await resetLink(email);
    expect(await anyone.refused('invitationAccept', { token, name: 'x', password: NEW_WORD })).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await anyone.refused('loginVerify', { secondStep: token, code: '123456' })).toMatchObject({ code: 'LINK_EXPIRED' });
    await admin.refused('emailConfirm', { code: token });
    expect(await reset(token)).toMatchObject({ done: true });
  });

  it('O-1 asking answers the same for a known and an unknown address, and the mail alone tells', async () => {
    const { email } = await confirmed();
    const unknown = newAddress();
    expect(await requested(email)).toEqual(await requested(unknown));
    expect((await mailTo(unknown, 'account.reset')).text).not.toContain('/reset/');
    expect((await mailTo(email, 'account.reset')).text).toContain('/reset/');
  });

  it('O-1 whoever only claimed an address is out when its reader sets a password', async () => {
    const email = newAddress();
    const squatter = await signUp({ email, password: 'a squatter knows this' });
    await requested(email);
    await reset(await resetLink(email));
    expect(await squatter.admin.failure(ACCOUNT)).toBe('UNAUTHENTICATED');
    await expect(login(email, 'a squatter knows this')).rejects.toThrow('WRONG_CREDENTIALS');
  });

  it('O-1 links go to the address of the installation, whatever host the caller names', async () => {
    const { email } = await confirmed();
    const liar = anyone.with({ 'x-forwarded-host': 'evil.example', origin: 'https://evil.example', 'x-forwarded-proto': 'https' });
    await liar.done('passwordResetRequest', { email }, 'done');
    const { text } = await mailTo(email, 'account.reset');
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/console\/reset\//);
    expect(text).not.toContain('evil');
  });
});

describe('O-1 the own password and address', () => {
  it('O-1 a changed password ends the other sessions and keeps this one', async () => {
    const { email, admin } = await confirmed();
    const other = await login(email, SECRET_WORD);
    expect(await admin.refused('passwordChange', { password: 'wrong', newPassword: NEW_WORD })).toMatchObject({ field: ['password'] });
    expect(await admin.refused('passwordChange', { password: SECRET_WORD, newPassword: 'short' })).toMatchObject({
      field: ['newPassword'],
    });
    await admin.done('passwordChange', { password: SECRET_WORD, newPassword: NEW_WORD }, 'done');
    expect(await other.failure(ACCOUNT)).toBe('UNAUTHENTICATED');
    await expect(admin.query(ACCOUNT)).resolves.toBeDefined();
  });

  it('O-1 another address needs the password and the code sent there; colleagues see it, the old address is told', async () => {
    const { email, admin } = await confirmed();
    const next = newAddress();
    expect(await admin.refused('emailCodeSend', { email: next, password: 'wrong' })).toMatchObject({ field: ['password'] });
    await admin.done('emailCodeSend', { email: next, password: SECRET_WORD }, 'done');
    expect((await admin.query<Viewed>(ACCOUNT)).viewer.account.email).toBe(email);
    await admin.done('emailConfirm', { code: await codeTo(next) }, 'done');
    const { viewer } = await admin.query<{ viewer: { account: { email: string }; member: { email: string } } }>(
      '{ viewer { account { email } member { email } } }',
    );
    expect(viewer).toEqual({ account: { email: next }, member: { email: next } });
    expect((await mailTo(email, 'account.changed')).text).toContain(next);
    await expect(login(email, SECRET_WORD)).rejects.toThrow('WRONG_CREDENTIALS');
    await expect(login(next, SECRET_WORD)).resolves.toBeInstanceOf(Client);
  });

  it('O-1 an address of somebody else is not told before it is proven, and not taken then', async () => {
    const [one, other] = [await confirmed(), await confirmed()];
    const ask = (email: string) => one.admin.change('emailCodeSend', { email, password: SECRET_WORD }, 'done');
    expect(await ask(other.email)).toEqual(await ask(newAddress()));
    await ask(other.email);
    const refusal = await one.admin.refused('emailConfirm', { code: await codeTo(other.email) });
    expect(refusal).toMatchObject({ code: 'TAKEN', field: ['code'] });
    expect((await one.admin.query<Viewed>(ACCOUNT)).viewer.account.email).toBe(one.email);
  });
});
