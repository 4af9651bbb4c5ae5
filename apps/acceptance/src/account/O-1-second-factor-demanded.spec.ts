import { type Client, anyone, login } from '../frame/client';
import { inDays, makeKey } from '../frame/key';
import { type Colleague, type Organisation, SECRET_WORD, signUp } from '../frame/organisation';
import { appCode } from '../frame/totp';

const WORK = '{ requests { totalCount } }';
const VIEWER = '{ viewer { closedCode secondFactorFrom organisation { slug } } }';

interface Viewed {
  viewer: { closedCode: string | null; secondFactorFrom: string | null; organisation: { slug: string } | null };
}

const viewed = async (client: Client) => (await client.query<Viewed>(VIEWER)).viewer;
const demand = (organisation: Organisation, input: object) =>
  organisation.admin.done('signInPolicyUpdate', { ...input }, 'signInPolicy { secondFactor secondFactorFrom }');

async function turnOn(client: Client): Promise<string> {
  const { secret } = await client.done<{ secret: string }>('totpPrepare', { password: SECRET_WORD }, 'secret');
  await client.done('totpEnable', { code: appCode(secret) }, 'backupCodes');
  return secret;
}

describe('O-1 an organisation asks for a second factor', () => {
  let organisation: Organisation;
  let colleague: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    colleague = await organisation.join('handler', 'reception');
    await turnOn(organisation.admin);
  });

  it('O-1 from a day on: until then members are told and go on', async () => {
    const from = inDays(7);
    await demand(organisation, { secondFactor: 'EVERYONE', secondFactorFrom: from });
    const seen = await viewed(colleague.client);
    expect({ ...seen, secondFactorFrom: Date.parse(String(seen.secondFactorFrom)) }).toEqual({
      closedCode: null,
      secondFactorFrom: Date.parse(from),
      organisation: { slug: organisation.slug },
    });
    expect(await colleague.client.failure(WORK)).toBeUndefined();
    expect((await viewed(organisation.admin)).secondFactorFrom).toBeNull();
  });

  it('O-1 then whoever has none can set it up and nothing else, in sessions of before and new ones; keys go on', async () => {
    const { client: program } = await makeKey(organisation, ['Request:read']);
    await demand(organisation, { secondFactorFrom: null });
    expect(await colleague.client.failure(WORK)).toBe('SECOND_FACTOR_REQUIRED');
    const again = await login(colleague.email, SECRET_WORD);
    expect(await again.failure(WORK)).toBe('SECOND_FACTOR_REQUIRED');
    expect(await again.mutationFailure('requestCreate', {})).toBeDefined();
    expect(await viewed(again)).toEqual({ closedCode: 'SECOND_FACTOR_REQUIRED', secondFactorFrom: null, organisation: null });
    expect(await program.failure(WORK)).toBeUndefined();
    expect(await organisation.admin.failure(WORK)).toBeUndefined();
    const secret = await turnOn(again);
    expect(await again.failure(WORK)).toBeUndefined();
    expect(await colleague.client.failure(WORK)).toBeUndefined();
    const { secondStep } = await anyone.done<{ secondStep: string }>(
      'login',
      { email: colleague.email, password: SECRET_WORD },
      'secondStep',
    );
    const { token } = await anyone.done<{ token: string }>(
      'loginVerify',
      { secondStep, code: appCode(secret, Date.now() + 30_000) },
      'token',
    );
    expect(token).toMatch(/^cs_/);
  });

  it('O-1 turning it off shuts the organisation again', async () => {
    await colleague.client.done('totpDisable', { password: SECRET_WORD }, 'done');
    expect(await colleague.client.failure(WORK)).toBe('SECOND_FACTOR_REQUIRED');
  });

  it('O-1 of administrators only: of whoever may give rights, and no others', async () => {
    const other = await organisation.join('admin', 'reception');
    await demand(organisation, { secondFactor: 'ADMINISTRATORS' });
    expect(await colleague.client.failure(WORK)).toBeUndefined();
    expect(await other.client.failure(WORK)).toBe('SECOND_FACTOR_REQUIRED');
    await demand(organisation, { secondFactor: 'OFF' });
    expect(await other.client.failure(WORK)).toBeUndefined();
  });

  it('O-1 the demand is on the trail, and the organisation of nobody else is touched', async () => {
    const { auditEvents } = await organisation.admin.query<{
      auditEvents: { nodes: { subject: string; fields: { field: string; after: string | null }[] }[] };
    }>('{ auditEvents(first: 20) { nodes { subject fields { field after } } } }');
    const changes = auditEvents.nodes.filter(({ subject }) => subject === 'SignInPolicy').flatMap(({ fields }) => fields);
    expect(changes).toContainEqual(expect.objectContaining({ field: 'secondFactor', after: 'everyone' }));
    await demand(organisation, { secondFactor: 'EVERYONE' });
    const elsewhere = await signUp();
    expect(await elsewhere.admin.failure(WORK)).toBeUndefined();
  });
});
