import { Client, anyone } from '../frame/client';
import { type Organisation, founding, signUp } from '../frame/organisation';
import { look, register, take } from '../frame/request';

const english = { 'accept-language': 'en' };
const chinese = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
const HAN = /\p{Script=Han}/u;

describe('O-9 Chinese first, English complete', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it('O-9 names, states, limits and reasons come in the language that is asked for, Chinese when none is', async () => {
    const { id } = await register(organisation.admin, { item: 'noise', answers: [{ code: 'location', value: '三号楼' }] });
    const inEnglish = await look(organisation.admin.with(english), { id });
    const inChinese = await look(organisation.admin.with(chinese), { id });
    expect(await look(organisation.admin, { id })).toEqual(inChinese);
    expect(inChinese).toMatchObject({ state: { code: 'registered', name: '已受理' } });
    expect(inEnglish).toMatchObject({ state: { code: 'registered', name: 'Registered' } });
    expect(inChinese!.clocks.map(({ limit }) => limit)).toContain('5 个工作日');
    expect(inEnglish!.clocks.map(({ limit }) => limit)).toContain('5 working days');
    const refused = (actions: { action: string; reasons: { message: string }[] }[]) =>
      actions.find(({ action }) => action === 'complete')!.reasons[0]!.message;
    expect(refused(inChinese!.availableActions)).toMatch(/现在是“已受理”，只有“办理中”才能办结/);
    expect(refused(inEnglish!.availableActions)).toBe('It is "Registered" now; "Complete" is possible only from "In service".');
  });

  it.each([
    ['what is missing', 'requestCreate', { item: 'consultation', channel: 'PHONE', summary: ' ', newCustomer: { name: '某人' } }],
    ['what is wrong', 'roleCreate', { name: '无', grants: [{ subject: 'Nothing', actions: ['read'], scope: 'ALL' }] }],
    ['what breaks a rule', 'customerCreate', { name: '某人', phone: 'none' }],
  ])('O-9 refusals say %s in both languages', async (_, field, input) => {
    const inChinese = await organisation.admin.refused(field, input);
    const inEnglish = await organisation.admin.with(english).refused(field, input);
    expect(inChinese.message).toMatch(HAN);
    expect(inEnglish.message).not.toMatch(HAN);
    expect(inEnglish.code).toBe(inChinese.code);
  });

  it('O-9 failures of a whole call speak both languages with the same code', async () => {
    const messages = await Promise.all(
      [english, chinese].map(async (headers) => (await anyone.with(headers).send('{ requests { totalCount } }')).errors?.[0]),
    );
    expect(messages.map((error) => error?.extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(messages.map((error) => error?.message)).toEqual(['Please sign in first.', '请先登录。']);
  });

  it('O-9 every text of the template is there in English', async () => {
    const client = organisation.admin.with(english);
    const found = await client.query<object>(`{
      serviceItems { name familyName promise summary feeUnit fields { label hint options { name } } }
      departments { nodes { name } } roles { nodes { name } }
      regulations { title inForce { articles { label title body } provisions { name text body {
        ... on ServiceItemBody { audience { en } documents { en } way: steps { en } fee { unit { en } basis { en } } }
        ... on ProcedureBody { states { name { en } publicName { en } } steps { name { en } } clocks { name { en } } }
        ... on RatingScaleBody { levels { name { en } } } } } } }
      permissionSubjects { name actions { name } fields { name } }
      workbench { queues { name } checklist { name detail } }
      templates { name summary }
    }`);
    expect(JSON.stringify(found).match(new RegExp(HAN, 'gu')) ?? []).toEqual([]);
  });

  it('O-9 the portal speaks the language of its visitor', async () => {
    const QUERY = '{ items { name familyName promise steps } regulation { title articles { label } } }';
    const inEnglish = JSON.stringify(await organisation.visitor.with(english).query(QUERY));
    expect(inEnglish).not.toMatch(HAN);
    expect(JSON.stringify(await organisation.visitor.query(QUERY))).toMatch(HAN);
  });

  it('O-9 an account keeps its language', async () => {
    const input = founding({ locale: 'en' });
    const { token } = await anyone.done<{ token: string }>('signUp', input, 'token locale');
    const founder = new Client('core', { authorization: `Bearer ${token}` });
    const locale = async () =>
      (await founder.query<{ viewer: { account: { locale: string } } }>('{ viewer { account { locale } } }')).viewer.account.locale;
    expect(await locale()).toBe('en');
    await founder.done('accountUpdate', { locale: 'zh' }, 'account { locale }');
    expect(await locale()).toBe('zh');
    expect(await founder.refused('accountUpdate', { locale: 'fr' })).toMatchObject({ code: 'FIELD_INVALID', field: ['locale'] });
  });

  it('O-9 lists by name follow the order of pinyin', async () => {
    const fresh = await signUp();
    for (const name of ['赵一', '安一', '王一', '陈一']) await fresh.admin.done('customerCreate', { name }, 'customer { id }');
    const { customers } = await fresh.admin.query<{ customers: { nodes: { name: string }[] } }>(
      '{ customers(orderBy: { field: NAME }) { nodes { name } } }',
    );
    expect(customers.nodes.map(({ name }) => name)).toEqual(['安一', '陈一', '王一', '赵一']);
  });

  it('O-9 a rating told by phone is on the timeline in the reader’s language', async () => {
    const { admin } = organisation;
    const request = await register(admin);
    await take(admin, 'dispatch', request, { departmentId: organisation.department('reception') });
    await take(admin, 'accept', request);
    await take(admin, 'complete', request, { result: 'Done' });
    await take(admin, 'rate', request, { level: 'verySatisfied' });
    const seen = await look(admin.with(english), request);
    expect(seen!.rating).toMatchObject({ level: 'verySatisfied', levelName: 'Very satisfied' });
  });
});
