import { address, type Client } from '../frame/client';
import { listen } from '../frame/listen';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { submit } from '../frame/portal';
import { type RequestView, register, take, tokenOf } from '../frame/request';

interface Notice {
  id: string;
  kind: string;
  kindName: string;
  title: string;
  readAt: string | null;
  request: { id: string; number: string; summary: string } | null;
}

interface Kept {
  to: string;
  kind: string;
  language: string;
  subject: string;
  text: string;
}

const NOTICES = 'notices(first: 50) { totalCount nodes { id kind kindName title readAt request { id number summary } } }';

const inbox = async (client: Client) => (await client.query<{ notices: { nodes: Notice[] } }>(`{ ${NOTICES} }`)).notices.nodes;
const unread = async (client: Client) =>
  (await client.query<{ notices: { totalCount: number } }>('{ notices(filter: { unread: { eq: true } }) { totalCount } }')).notices
    .totalCount;

/** Waits for what is made after the answer. */
async function until<Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((later) => setTimeout(later, 50))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`In vain waited for: ${what}`);
}

const noticeOf = (client: Client, kind: string, request: { id: string }) =>
  until(
    async () => (await inbox(client)).find((notice) => notice.kind === kind && notice.request?.id === request.id),
    `a notice "${kind}"`,
  );

const mailTo = (email: string) =>
  until(async () => {
    const response = await fetch(`${address()}/outbox.json?to=${encodeURIComponent(email)}`);
    return ((await response.json()) as Kept[]).find(({ kind }) => kind === 'notice');
  }, `a mail to ${email}`);

describe('O-10 notices', () => {
  let organisation: Organisation;
  let desk: Colleague;
  let staff: Colleague;
  let colleague: Colleague;
  let head: Colleague;

  const living = () => organisation.department('living');
  const dispatched = async (more: object = {}): Promise<RequestView> => {
    const request = await register(desk.client);
    return take(desk.client, 'dispatch', request, { departmentId: living(), ...more });
  };
  const choose = (client: Client, kind: string, wish: { inbox: boolean; mail: string }) =>
    client.done('noticeSettingsUpdate', { settings: [{ kind, ...wish }] }, 'settings { kind inbox mail }');

  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '接待小李');
    staff = await organisation.join('handler', 'living', '师傅老王');
    colleague = await organisation.join('handler', 'living', '师傅老赵');
    head = await organisation.join('manager', 'living', '科长老钱');
    await organisation.admin.done('departmentUpdate', { id: living(), headId: head.id }, 'department { id }');
  });

  it('O-10 whoever gets a request is told live, in their language, with the way to it; whoever gave it is not', async () => {
    const stream = await listen(staff.client);
    try {
      const request = await dispatched({ assigneeId: staff.id });
      const told = await stream.until('notice.created');
      const notice = await noticeOf(staff.client, 'assigned', request);
      expect(told.id).toBe(notice.id);
      expect(notice).toMatchObject({
        kindName: '派给我',
        title: '有一件诉求派给了您',
        readAt: null,
        request: { number: request.number, summary: request.summary },
      });
      const english = await inbox(staff.client.with({ 'accept-language': 'en' }));
      expect(english.find(({ id }) => id === notice.id)).toMatchObject({
        kindName: 'Assigned to me',
        title: 'A request was assigned to you',
      });
      for (const other of [desk, colleague, head])
        expect((await inbox(other.client)).some(({ request: about }) => about?.id === request.id)).toBe(false);
    } finally {
      stream.close();
    }
  });

  it('O-10 a request for a department is told to all of it, and a returned one to whoever sent it', async () => {
    const request = await dispatched();
    for (const each of [staff, colleague, head]) await noticeOf(each.client, 'department', request);
    await take(head.client, 'return', request, { reason: '不属于我们' });
    await noticeOf(desk.client, 'returned', request);
  });

  it('O-10 what a resident submits is told to those who may dispatch it', async () => {
    const { request } = await submit(organisation.visitor);
    const notice = await until(
      async () => (await inbox(desk.client)).find(({ kind, request: about }) => kind === 'submitted' && about?.number === request.number),
      'the submitted request',
    );
    expect(notice.title).toBe('收到一件新诉求，等待派单');
    expect((await inbox(staff.client)).some(({ kind }) => kind === 'submitted')).toBe(false);
  });

  it('O-10 a bad rating reaches the head, an escalation whoever it went to, a withdrawal whoever had it', async () => {
    const request = await dispatched({ assigneeId: staff.id });
    await take(staff.client, 'accept', request);
    const done = await take(staff.client, 'complete', request, { result: '修好了' });
    await organisation.visitor.done('requestRate', { token: tokenOf(done.ratingUrl), level: 'veryDissatisfied', comment: '没修好' }, '');
    await noticeOf(head.client, 'badRating', request);
    await noticeOf(staff.client, 'badRating', request);

    const second = await dispatched({ assigneeId: staff.id });
    await take(staff.client, 'escalate', second, { reason: '需要协调' });
    await noticeOf(head.client, 'escalated', second);

    const third = await dispatched({ assigneeId: colleague.id });
    await take(desk.client, 'withdraw', third, { reason: '重复登记' });
    await noticeOf(colleague.client, 'withdrawn', third);
  });

  it('O-10 marking as read counts down, and reaches nobody else’s notices', async () => {
    const request = await dispatched({ assigneeId: colleague.id });
    const notice = await noticeOf(colleague.client, 'assigned', request);
    const before = await unread(colleague.client);
    expect(await staff.client.mutationFailure('noticesRead', { ids: [notice.id] })).toBe('NOT_FOUND');
    expect(await unread(colleague.client)).toBe(before);
    expect(await colleague.client.done('noticesRead', { ids: [notice.id] }, 'unread')).toMatchObject({ unread: before - 1 });
    expect(await colleague.client.done('noticesRead', {}, 'unread')).toMatchObject({ unread: 0 });
    expect((await inbox(colleague.client)).every(({ readAt }) => readAt !== null)).toBe(true);
    const { node } = await staff.client.query<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id } }', { id: notice.id });
    expect(node).toBeNull();
  });

  it('O-10 a record that may no longer be read takes its notices with it, at the next call', async () => {
    const leaving = await organisation.join('handler', 'living', '要调走的');
    const request = await dispatched();
    await noticeOf(leaving.client, 'department', request);
    await organisation.admin.done('memberUpdate', { id: leaving.id, departmentId: organisation.department('reception') }, 'member { id }');
    expect(await inbox(leaving.client)).toEqual([]);
    expect(await unread(leaving.client)).toBe(0);
  });

  it('O-10 each member chooses for each kind: the inbox, mail at once, both or nothing', async () => {
    const chooser = await organisation.join('handler', 'living', '挑选的人');
    const { noticeSettings } = await chooser.client.query<{
      noticeSettings: { kind: string; name: string; inbox: boolean; mail: string }[];
    }>('{ noticeSettings { kind name hint inbox mail } }');
    expect(noticeSettings.find(({ kind }) => kind === 'assigned')).toMatchObject({ name: '派给我', inbox: true, mail: 'NONE' });
    expect(noticeSettings.find(({ kind }) => kind === 'clockOverdue')).toMatchObject({ inbox: true, mail: 'DIGEST' });

    await choose(chooser.client, 'assigned', { inbox: false, mail: 'IMMEDIATE' });
    await choose(chooser.client, 'department', { inbox: false, mail: 'NONE' });
    const other = await dispatched();
    await noticeOf(staff.client, 'department', other);
    const request = await dispatched({ assigneeId: chooser.id });
    const mail = await mailTo(chooser.email);
    expect(mail).toMatchObject({ language: 'zh', subject: `有一件诉求派给了您 · ${request.number}` });
    expect(mail.text).toContain(`${request.number} · ${request.summary}`);
    expect(mail.text).toContain(`/console/requests/${request.id}/show`);
    expect(await inbox(chooser.client)).toEqual([]);
    expect(
      await chooser.client.refused('noticeSettingsUpdate', { settings: [{ kind: 'nothing', inbox: true, mail: 'NONE' }] }),
    ).toMatchObject({
      field: ['settings'],
    });
  });

  it('O-10 mail is not written about what the member may no longer read', async () => {
    const leaving = await organisation.join('handler', 'living', '刚调走的');
    await choose(leaving.client, 'department', { inbox: true, mail: 'IMMEDIATE' });
    await organisation.admin.done('memberUpdate', { id: leaving.id, roleIds: [] }, 'member { id }');
    const request = await dispatched();
    await noticeOf(staff.client, 'department', request);
    await new Promise((later) => setTimeout(later, 2500));
    const response = await fetch(`${address()}/outbox.json?to=${encodeURIComponent(leaving.email)}`);
    expect(((await response.json()) as Kept[]).filter(({ kind }) => kind === 'notice')).toEqual([]);
  });
});
