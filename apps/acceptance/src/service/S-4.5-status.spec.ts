import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { form, type PublicRequest, receipt, submit } from '../frame/portal';
import { present } from '../frame/present';
import { take } from '../frame/request';

describe('S-4.5 the resident is told', () => {
  let organisation: Organisation;
  let staff: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    staff = await organisation.join('handler', 'living', '张伟');
  });

  const idOf = async ({ number }: PublicRequest) => {
    const { requests } = await organisation.admin.query<{ requests: { nodes: { id: string }[] } }>(
      'query ($n: String!) { requests(filter: { number: { eq: $n } }) { nodes { id } } }',
      {
        n: number,
      },
    );
    return present(requests.nodes[0], number);
  };

  it('S-4.5 the receipt tells in plain words where the request stands and who is responsible, from beginning to end', async () => {
    const { token, request } = await submit(organisation.visitor);
    const told: [string, string, string][] = [];
    const see = async () => {
      const { status, statusType, responsible } = present(await receipt(organisation.visitor, token), 'receipt');
      told.push([status, statusType, responsible]);
    };
    const inside = await idOf(request);
    await see();
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    await see();
    await take(staff.client, 'accept', inside);
    await see();
    await take(staff.client, 'suspend', inside, { reason: '等待街道盖章，对方经办人王某请假' });
    await see();
    await take(staff.client, 'resume', inside);
    await take(staff.client, 'complete', inside, { result: '续签已办好，请来取证' });
    await see();
    await take(organisation.admin, 'close', inside);
    await see();
    expect(told).toEqual([
      ['已收到，正在安排', 'open', '受理台'],
      ['已交给承办部门', 'open', '生活服务部'],
      ['正在办理', 'open', '生活服务部 张**'],
      ['暂停，等待条件具备', 'paused', '生活服务部 张**'],
      ['已办好，请您评价', 'done', '生活服务部 张**'],
      ['已结束', 'closed', '生活服务部 张**'],
    ]);
    const { timeline } = present(await receipt(organisation.visitor, token), 'receipt');
    expect(timeline.map(({ text }) => text)).toContain('已办好，请您评价：续签已办好，请来取证');
    expect(JSON.stringify(timeline)).not.toMatch(/王某|张伟/);
  });

  it('S-4.5 nothing on the receipt says who asked', async () => {
    const { token } = await submit(organisation.visitor, { name: '隐姓埋名', phone: '13599990000', address: '保密路 1 号' });
    expect(JSON.stringify(await receipt(organisation.visitor, token))).not.toMatch(/隐姓|13599990000|保密路/);
  });

  it('S-4.5 the receipt is found again by number and the end of the phone number', async () => {
    const { token, request } = await submit(organisation.visitor, { phone: '13512349876' });
    const track = (number: string, phoneLast4: string) =>
      organisation.visitor.change<{ token: string | null }>('requestTrack', { number, phoneLast4 }, 'token');
    for (const number of [request.number, request.number.toLowerCase(), ` ${request.number} `, request.number.replace(/-/g, '')]) {
      expect(await track(number, '9876')).toEqual({ token, userErrors: [] });
    }
  });

  it('S-4.5 wrong digits answer just as a number that does not exist', async () => {
    const { request } = await submit(organisation.visitor, { phone: '13512349876' });
    const track = (number: string, phoneLast4: string) =>
      organisation.visitor.change<{ token: string | null }>('requestTrack', { number, phoneLast4 }, 'token');
    const unknown = await track(`${request.number.slice(0, 12)}9999`, '9876');
    expect(unknown).toMatchObject({ token: null, userErrors: [{ code: 'FIELD_INVALID' }] });
    for (const [number, digits] of [
      [request.number, '0000'],
      [request.number, '987'],
      [request.number, '%%%%'],
      ['FW-20261399-0001', '9876'],
      ['nonsense', '9876'],
      [request.number.replace(/\d{8}/, '99999999'), '9876'],
    ] as const) {
      expect([number, digits, await track(number, digits)]).toEqual([number, digits, unknown]);
    }
    const other = await signUp();
    expect(await other.visitor.change('requestTrack', { number: request.number, phoneLast4: '9876' }, 'token')).toEqual(unknown);
  });

  it('S-4.5 a receipt opens only with its own token, and only where it was given', async () => {
    const { token } = await submit(organisation.visitor);
    const other = await signUp();
    expect(await receipt(other.visitor, token)).toBeNull();
    for (const wrong of ['', 'abc', `${token.slice(0, -3)}AAA`, `${token}=`]) expect(await receipt(organisation.visitor, wrong)).toBeNull();
  });

  it('S-4.5 the resident may withdraw as long as it is not done', async () => {
    const { token, request } = await submit(organisation.visitor);
    expect(request.canWithdraw).toBe(true);
    const { request: withdrawn } = await organisation.visitor.done<{ request: PublicRequest }>(
      'requestWithdraw',
      { token, reason: '已经解决' },
      'request { status statusType canWithdraw promisedAt }',
    );
    expect(withdrawn).toMatchObject({ status: '已撤回', statusType: 'cancelled', canWithdraw: false });
    const again = await organisation.visitor.refused('requestWithdraw', { token, reason: '再撤一次' });
    expect(again).toMatchObject({ __typename: 'TransitionNotAllowed', code: 'TRANSITION_NOT_ALLOWED' });
    const done = await submit(organisation.visitor);
    const inside = await idOf(done.request);
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'accept', inside);
    await take(organisation.admin, 'complete', inside, { result: '已答复' });
    expect(await receipt(organisation.visitor, done.token)).toMatchObject({ canWithdraw: false });
  });

  it('S-4.5 staff who finish and a resident who withdraws at the same moment: one of them comes first', async () => {
    const { token, request } = await submit(organisation.visitor);
    const inside = await idOf(request);
    await take(organisation.admin, 'dispatch', inside, { departmentId: organisation.department('living') });
    await take(staff.client, 'accept', inside);
    const answers = await Promise.all([
      staff.client.change('requestComplete', { id: inside.id, result: '已答复' }, ''),
      organisation.visitor.change('requestWithdraw', { token, reason: '不用了' }, ''),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  it('S-4.5 the promised date of the receipt is that of the request', async () => {
    const { request } = await submit(organisation.visitor);
    const { requests } = await organisation.admin.query<{ requests: { nodes: { promisedAt: string; receiptUrl: string }[] } }>(
      'query ($n: String!) { requests(filter: { number: { eq: $n } }) { nodes { promisedAt receiptUrl } } }',
      { n: request.number },
    );
    expect(requests.nodes).toEqual([{ promisedAt: expect.anything(), receiptUrl: request.receiptUrl }]);
    expect(Date.parse(requests.nodes[0]!.promisedAt)).toBe(Date.parse(request.promisedAt!));
    expect(await organisation.visitor.refused('requestSubmit', form({ item: 'nothing' }))).toMatchObject({ field: ['item'] });
  });
});
