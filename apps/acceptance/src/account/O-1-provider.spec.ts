import { type Client, address, anyone, login } from '../frame/client';
import { type Issuer, openIssuer } from '../frame/issuer';
import { makeKey } from '../frame/key';
import { codeIn, mailTo, mailsTo } from '../frame/mail';
import { type OpenIdProvider, type People, openIdProvider } from '../frame/openid';
import { type Organisation, SECRET_WORD, signUp, unique } from '../frame/organisation';
import { Walker } from '../frame/walk';

const POLICY = `{ signInPolicy { version issuer clientId hasSecret redirectUrl domains offered provision role { id } providerOnly emergencyMembers { id } } }`;
const SEAT =
  '{ viewer { confined account { id email } member { id name department { id } roles { id } } organisation { slug } memberships { organisation { slug } } } }';

interface Seat {
  viewer: {
    confined: boolean;
    account: { id: string; email: string };
    member: { id: string; name: string; department: { id: string } | null; roles: { id: string }[] } | null;
    organisation: { slug: string } | null;
    memberships: { organisation: { slug: string } }[];
  };
}

const seatOf = async (client: Client) => (await client.query<Seat>(SEAT)).viewer;
const versionOf = async ({ admin }: Organisation) =>
  (await admin.query<{ signInPolicy: { version: number } }>('{ signInPolicy { version } }')).signInPolicy.version;
const actions = async ({ admin }: Organisation) =>
  (
    await admin.query<{ auditEvents: { nodes: { action: string }[] } }>('{ auditEvents(first: 20) { nodes { action } } }')
  ).auditEvents.nodes.map(({ action }) => action);
const callbackOf = ({ slug }: Organisation) => `${address()}/sso/${slug}/callback`;

/** Has members sign in by a provider. */
async function offer(organisation: Organisation, provider: { issuer: string; clientId: string; clientSecret: string }, more: object = {}) {
  const { issuer, clientId, clientSecret } = provider;
  const input = { issuer, clientId, clientSecret, domains: [`${organisation.slug}.example`], offered: true, ...more };
  await organisation.admin.done(
    'signInPolicyUpdate',
    { ...input, expectedVersion: await versionOf(organisation) },
    'signInPolicy { version }',
  );
}

const prove = async ({ admin, email }: Organisation) =>
  admin.done('emailConfirm', { code: codeIn(await mailTo(email, 'account.confirm')) }, 'done');

/** Signs in at a real provider as one of its people; where the browser ends up. */
async function arrive({ slug }: { slug: string }, name: string, walker = new Walker()): Promise<{ walker: Walker; end: string }> {
  const { url } = await walker.call<{ url: string }>('providerLogin', { slug }, 'url');
  return { walker, end: await signInThere(walker, url, name) };
}

async function signInThere(walker: Walker, url: string, name: string): Promise<string> {
  const page = await walker.follow(url, `${address()}/console`);
  if (!page.response) return page.url;
  return (await walker.follow(page.url, `${address()}/console`, { login: name })).url;
}

const refusedAs = (end: string) => new URL(end).searchParams.get('refused');

describe('O-1 an organisation lets its members sign in by its own provider', () => {
  let organisation: Organisation;
  let provider: OpenIdProvider;
  const people: People = {};
  const person = (claims: object = {}) => {
    const name = unique('p');
    people[name] = { email: `${name}@${organisation.slug}.example`, email_verified: true, name: '方敏', ...claims };
    return name;
  };
  beforeAll(async () => {
    organisation = await signUp();
    provider = await openIdProvider(people, [callbackOf(organisation)]);
    await prove(organisation);
    await offer(organisation, provider, {
      provision: true,
      roleId: organisation.role('handler'),
      departmentId: organisation.department('reception'),
    });
  });
  afterAll(() => provider.close());

  it('O-1 somebody unknown becomes a member with role and department, once, and comes in again', async () => {
    const name = person();
    const first = await arrive(organisation, name);
    expect(first.end).toBe(`${address()}/console/`);
    const seat = await seatOf(first.walker.client);
    expect(seat).toMatchObject({
      confined: true,
      organisation: { slug: organisation.slug },
      member: { name: '方敏', roles: [{ id: organisation.role('handler') }], department: { id: organisation.department('reception') } },
    });
    const second = await seatOf((await arrive(organisation, name)).walker.client);
    expect(second).toEqual(seat);
    expect(await actions(organisation)).toContain('provision');
  });

  it('O-1 two windows of somebody unknown make one member', async () => {
    const name = person();
    const windows = await Promise.all([arrive(organisation, name), arrive(organisation, name)]);
    expect(windows.some(({ end }) => end === `${address()}/console/`)).toBe(true);
    const { members } = await organisation.admin.query<{ members: { totalCount: number } }>(
      'query ($email: String) { members(filter: { email: { eq: $email } }) { totalCount } }',
      { email: people[name]?.['email'] as string },
    );
    expect(members.totalCount).toBe(1);
  });

  it('O-1 whoever was invited takes their seat, and the invitation is void', async () => {
    const name = person();
    const email = people[name]?.['email'] as string;
    const { member } = await organisation.admin.done<{ member: { id: string } }>(
      'memberCreate',
      { name: '邀请的', email, roleIds: [organisation.role('dispatcher')] },
      'member { id }',
    );
    const seat = await seatOf((await arrive(organisation, name)).walker.client);
    expect(seat.member).toMatchObject({ id: member.id, name: '邀请的', roles: [{ id: organisation.role('dispatcher') }] });
  });

  it('O-1 the member of a verified address is linked and told; the own password still opens the account, the provider only the seat', async () => {
    const colleague = await organisation.join('handler', 'reception');
    const name = person({ email: colleague.email });
    const { walker } = await arrive(organisation, name);
    const seat = await seatOf(walker.client);
    expect(seat.member?.id).toBe(colleague.id);
    expect((await mailsTo(colleague.email)).map(({ kind }) => kind)).toContain('account.changed');
    expect((await seatOf(await login(colleague.email, SECRET_WORD))).confined).toBe(false);
    const confined = walker.client;
    expect(await confined.failure('{ accountSecurity { secondFactor } }')).toBe('OWN_SIGN_IN_REQUIRED');
    const change = { password: SECRET_WORD, newPassword: 'something wholly different' };
    expect(await confined.mutationFailure('passwordChange', change)).toBe('OWN_SIGN_IN_REQUIRED');
    expect(await confined.mutationFailure('accountUpdate', { name: '别人' })).toBe('OWN_SIGN_IN_REQUIRED');
    const { linkedIdentities } = await colleague.client.query<{ linkedIdentities: { organisationId: string; email: string }[] }>(
      '{ linkedIdentities { organisationId email } }',
    );
    expect(linkedIdentities).toMatchObject([{ email: colleague.email }]);
    await colleague.client.done('identityUnlink', { organisationId: linkedIdentities[0]?.organisationId, password: SECRET_WORD }, 'done');
    expect(await confined.failure(SEAT)).toBe('UNAUTHENTICATED');
  });

  it('O-1 the seat elsewhere of a linked account stays shut: the provider speaks for its organisation only', async () => {
    const victim = await signUp();
    await prove(victim);
    await organisation.admin.done(
      'memberCreate',
      { name: '外聘', email: victim.email, roleIds: [organisation.role('handler')] },
      'member { id }',
    );
    const token = /invite\/([\w-]+)/.exec((await mailTo(victim.email, 'organisation.invite')).text)?.[1];
    await victim.admin.done('invitationAccept', { token }, 'token');
    await offer(organisation, provider, { domains: [`${organisation.slug}.example`, `${victim.slug}.example`] });
    const { walker } = await arrive(organisation, person({ email: victim.email }));
    const seat = await seatOf(walker.client);
    expect(seat.memberships.map(({ organisation: { slug } }) => slug)).toEqual([organisation.slug]);
    const own = await login(victim.email, SECRET_WORD, victim.slug);
    const { viewer } = await own.query<{ viewer: { organisation: { id: string } } }>('{ viewer { organisation { id } } }');
    expect(await walker.client.mutationFailure('sessionSwitch', { organisationId: viewer.organisation.id })).toBe('OWN_SIGN_IN_REQUIRED');
  });

  it('O-1 nobody comes in by an address the provider has not verified, of another domain, or of a seat that ended', async () => {
    const colleague = await organisation.join('handler', 'reception');
    const unverified = await arrive(organisation, person({ email: colleague.email, email_verified: false }));
    expect(refusedAs(unverified.end)).toBe('unverified');
    expect(await unverified.walker.client.failure(SEAT)).toBe('UNAUTHENTICATED');
    expect(refusedAs((await arrive(organisation, person({ email: 'x@elsewhere.example' }))).end)).toBe('domain');
    const leaver = person();
    const { walker } = await arrive(organisation, leaver);
    const { member } = await seatOf(walker.client);
    await organisation.admin.done('memberUpdate', { id: member?.id, active: false }, 'member { id }');
    expect(refusedAs((await arrive(organisation, leaver)).end)).toBe('noSeat');
  });

  it('O-1 a mailbox that somebody else got opens nothing of the one before', async () => {
    const colleague = await organisation.join('handler', 'reception');
    await arrive(organisation, person({ email: colleague.email }));
    expect(refusedAs((await arrive(organisation, person({ email: colleague.email }))).end)).toBe('otherIdentity');
  });

  it('O-1 a member links their own account by hand, whatever address the provider has', async () => {
    const colleague = await organisation.join('handler', 'reception');
    const walker = new Walker();
    await walker.call('login', { email: colleague.email, password: SECRET_WORD }, 'token');
    expect((await walker.call('identityLink', { password: 'not the password' }, 'url')).userErrors[0]?.code).toBe('WRONG_CREDENTIALS');
    const name = person({ email: 'private@mail.example', email_verified: false });
    const { url } = await walker.call<{ url: string }>('identityLink', { password: SECRET_WORD }, 'url');
    expect(await signInThere(walker, url, name)).toBe(`${address()}/console/me?linked=1`);
    expect((await seatOf((await arrive(organisation, name)).walker.client)).member?.id).toBe(colleague.id);
  });

  it('O-1 a link asked for by one is not finished in the session of another', async () => {
    const [one, other] = [await organisation.join('handler', 'reception'), await organisation.join('handler', 'reception')];
    const walker = new Walker();
    await walker.call('login', { email: one.email, password: SECRET_WORD }, 'token');
    const { url } = await walker.call<{ url: string }>('identityLink', { password: SECRET_WORD }, 'url');
    await walker.call('login', { email: other.email, password: SECRET_WORD }, 'token');
    expect(refusedAs(await signInThere(walker, url, person()))).toBe('LINK_EXPIRED');
  });
});

describe('O-1 a provider whose answers are not to be trusted', () => {
  let organisation: Organisation;
  let other: Organisation;
  let issuer: Issuer;
  beforeAll(async () => {
    [organisation, other, issuer] = [await signUp(), await signUp(), await openIssuer()];
    const registration = { issuer: issuer.url, clientId: issuer.clientId, clientSecret: issuer.clientSecret };
    for (const each of [organisation, other]) {
      await prove(each);
      await offer(each, registration, { provision: true, roleId: each.role('handler'), domains: [`${organisation.slug}.example`] });
    }
  });
  afterAll(() => issuer.close());
  beforeEach(() => {
    issuer.says = {};
    issuer.signs = 'rightly';
  });

  async function question(walker: Walker, { slug } = organisation) {
    const { url } = await walker.call<{ url: string }>('providerLogin', { slug }, 'url');
    return issuer.asked(url);
  }

  /** The answer of the issuer as a browser brings it. */
  async function bring(
    says: object,
    { signs = issuer.signs, extra = {} }: { signs?: Issuer['signs']; extra?: Record<string, string> } = {},
  ) {
    const walker = new Walker();
    const { state, redirectUrl } = await question(walker);
    const subject = unique('s');
    issuer.says = { sub: subject, email: `${subject}@${organisation.slug}.example`, ...says };
    issuer.signs = signs;
    const url = `${redirectUrl}?${new URLSearchParams({ code: 'code', state, ...extra }).toString()}`;
    const { url: end } = await walker.follow(url, `${address()}/console`);
    return { walker, url, end, refused: refusedAs(end) };
  }

  it('O-1 is believed when everything fits, and only with the proof that the code was asked for here', async () => {
    const { end, walker } = await bring({});
    expect(end).toBe(`${address()}/console/`);
    expect(issuer.proven).toBe(true);
    expect((await seatOf(walker.client)).organisation?.slug).toBe(organisation.slug);
  });

  it.each<[string, object, Issuer['signs']]>([
    ['another nonce', { nonce: 'of another question' }, 'rightly'],
    ['no nonce', { nonce: undefined }, 'rightly'],
    ['another audience', { aud: 'somebody else' }, 'rightly'],
    ['several audiences for another party', { aud: ['charter', 'else'], azp: 'else' }, 'rightly'],
    ['another issuer', { iss: 'http://localhost:1' }, 'rightly'],
    ['a time that is over', { iat: 1_600_000_000, exp: 1_600_000_300 }, 'rightly'],
    ['no subject', { sub: undefined }, 'rightly'],
    ["somebody else's signature", {}, 'with another key'],
    ['no signature', {}, 'not at all'],
  ])('O-1 a token with %s opens nothing', async (_what, says, signs) => {
    const { refused, walker } = await bring(says, { signs });
    expect(refused).toBe('invalid');
    expect(await walker.client.failure(SEAT)).toBe('UNAUTHENTICATED');
  });

  it('O-1 an answer counts once, in the browser that asked, for the organisation that was asked', async () => {
    const { url, walker } = await bring({});
    expect(refusedAs((await walker.follow(url, `${address()}/console`)).url)).toBe('LINK_EXPIRED');
    const asking = new Walker();
    const { state, redirectUrl } = await question(asking);
    issuer.says = { sub: 'one', email: `one@${organisation.slug}.example` };
    const query = new URLSearchParams({ code: 'code', state }).toString();
    const stranger = new Walker();
    expect(refusedAs((await stranger.follow(`${redirectUrl}?${query}`, `${address()}/console`)).url)).toBe('LINK_EXPIRED');
    const second = await question(asking);
    const elsewhere = `${callbackOf(other)}?${new URLSearchParams({ code: 'code', state: second.state }).toString()}`;
    expect(refusedAs((await asking.follow(elsewhere, `${address()}/console`)).url)).toBe('LINK_EXPIRED');
    const invented = `${redirectUrl}?${new URLSearchParams({ code: 'code', state: 'invented' }).toString()}`;
    expect(refusedAs((await asking.follow(invented, `${address()}/console`)).url)).toBe('LINK_EXPIRED');
  });

  it('O-1 a refusal of the provider is told, and an answer of before the provider was exchanged is void', async () => {
    const walker = new Walker();
    const { state, redirectUrl } = await question(walker);
    const declined = `${redirectUrl}?${new URLSearchParams({ error: 'access_denied', state }).toString()}`;
    expect(refusedAs((await walker.follow(declined, `${address()}/console`)).url)).toBe('declined');
    const before = await question(walker);
    await offer(organisation, { issuer: issuer.url, clientId: 'another', clientSecret: 'x' });
    const late = `${before.redirectUrl}?${new URLSearchParams({ code: 'code', state: before.state }).toString()}`;
    expect(refusedAs((await walker.follow(late, `${address()}/console`)).url)).toBe('LINK_EXPIRED');
  });
});

describe('O-1 passwords can be turned off for an organisation', () => {
  let organisation: Organisation;
  let issuer: Issuer;
  const registration = () => ({ issuer: issuer.url, clientId: issuer.clientId, clientSecret: issuer.clientSecret });
  beforeAll(async () => {
    [organisation, issuer] = [await signUp(), await openIssuer()];
    await prove(organisation);
  });
  afterAll(() => issuer.close());

  it('O-1 not before somebody can come in when the provider fails', async () => {
    await offer(organisation, registration());
    const colleague = await organisation.join('handler', 'reception');
    for (const emergencyMemberIds of [[], [colleague.id]])
      expect(await organisation.admin.refused('signInPolicyUpdate', { providerOnly: true, emergencyMemberIds })).toMatchObject({
        code: 'RULE_VIOLATION',
        field: ['emergencyMemberIds'],
      });
  });

  it('O-1 then passwords and sessions by them stop at once, keys go on, and whoever is kept for emergencies comes in on record', async () => {
    const colleague = await organisation.join('handler', 'reception');
    const { client: program } = await makeKey(organisation, ['Request:read']);
    const { member } = await seatOf(organisation.admin);
    await organisation.admin.done(
      'signInPolicyUpdate',
      { providerOnly: true, emergencyMemberIds: [member?.id] },
      'signInPolicy { providerOnly emergencyMembers { id } }',
    );
    expect(await colleague.client.failure('{ requests { totalCount } }')).toBe('PROVIDER_SIGN_IN_REQUIRED');
    const { viewer } = await colleague.client.query<{ viewer: { closedCode: string } }>('{ viewer { closedCode } }');
    expect(viewer.closedCode).toBe('PROVIDER_SIGN_IN_REQUIRED');
    expect(await anyone.mutationFailure('login', { email: colleague.email, password: SECRET_WORD })).toBe('PROVIDER_SIGN_IN_REQUIRED');
    expect((await program.query<{ requests: { totalCount: number } }>('{ requests { totalCount } }')).requests.totalCount).toBe(0);
    const admin = await login(organisation.email, SECRET_WORD, organisation.slug);
    expect((await seatOf(admin)).organisation?.slug).toBe(organisation.slug);
    expect(await actions(organisation)).toContain('emergencySignIn');
    await organisation.admin.done('signInPolicyUpdate', { providerOnly: false }, 'signInPolicy { providerOnly }');
    expect((await seatOf(colleague.client)).organisation?.slug).toBe(organisation.slug);
  });
});

describe('O-1 how members sign in is laid down', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });
  const REGISTRATION = { clientId: 'charter', clientSecret: 'top-secret-of-the-client', domains: ['a.example'], offered: true };
  const refused = (input: Record<string, unknown>) => organisation.admin.refused('signInPolicyUpdate', input);

  it.each([
    'http://127.0.0.1:1',
    'https://127.0.0.1',
    'https://10.0.0.1',
    'https://169.254.169.254/latest',
    'https://[::1]',
    'http://example.com',
    'file:///etc/passwd',
    'x',
  ])('O-1 %s is no issuer', async (issuer) => {
    expect(await refused({ ...REGISTRATION, issuer })).toMatchObject({ field: ['issuer'] });
  });

  it('O-1 a provider that cannot be read, and what is missing, is told with the field', async () => {
    const issuer = 'http://localhost:1';
    expect(await refused({ ...REGISTRATION, issuer })).toMatchObject({ code: 'RULE_VIOLATION', field: ['issuer'] });
    expect(await refused({ ...REGISTRATION, issuer: null })).toMatchObject({ code: 'FIELD_REQUIRED', field: ['issuer'] });
    expect(await refused({ ...REGISTRATION, issuer, domains: [] })).toMatchObject({ code: 'FIELD_REQUIRED', field: ['domains'] });
    expect(await refused({ ...REGISTRATION, issuer, domains: ['no domain'] })).toMatchObject({ field: ['domains'] });
    expect(await refused({ ...REGISTRATION, issuer, provision: true })).toMatchObject({ code: 'FIELD_REQUIRED', field: ['roleId'] });
    expect(await refused({ providerOnly: true })).toMatchObject({ code: 'RULE_VIOLATION', field: ['providerOnly'] });
  });

  it('O-1 the secret is shown to nobody, stands sealed, and goes with its issuer', async () => {
    const { clientSecret } = REGISTRATION;
    await organisation.admin.done(
      'signInPolicyUpdate',
      { issuer: 'https://id.example', clientId: 'charter', clientSecret, domains: ['a.example'] },
      'signInPolicy { hasSecret }',
    );
    const { signInPolicy } = await organisation.admin.query<{ signInPolicy: object }>(POLICY);
    expect(signInPolicy).toMatchObject({ hasSecret: true, offered: false, version: 1 });
    const { auditEvents } = await organisation.admin.query<{ auditEvents: object }>(
      '{ auditEvents(first: 5) { nodes { action subject fields { field before after } } } }',
    );
    expect(JSON.stringify([signInPolicy, auditEvents])).not.toContain(clientSecret);
    await organisation.admin.done('signInPolicyUpdate', { issuer: 'https://other.example' }, 'signInPolicy { hasSecret }');
    expect((await organisation.admin.query<{ signInPolicy: object }>(POLICY)).signInPolicy).toMatchObject({ hasSecret: false });
    expect(await refused({ domains: ['b.example'], expectedVersion: 0 })).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('O-1 by administrators only, and by nobody who holds less than others could get by it', async () => {
    const clerk = await organisation.join('dispatcher', 'reception');
    expect(await clerk.client.failure(POLICY)).toBe('FORBIDDEN');
    expect(await clerk.client.mutationFailure('signInPolicyUpdate', { offered: false })).toBe('FORBIDDEN');
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: '前台主管', grants: [{ subject: 'Organisation', actions: ['read', 'update'], scope: 'ALL' }] },
      'role { id }',
    );
    const half = await organisation.hire({ roleIds: [role.id], name: '半权' });
    expect(await half.client.refused('signInPolicyUpdate', { domains: ['mine.example'] })).toMatchObject({
      code: 'FORBIDDEN',
      field: ['issuer'],
    });
  });
});
