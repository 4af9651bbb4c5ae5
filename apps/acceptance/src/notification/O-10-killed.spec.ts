import { address } from '../frame/client';
import { mutationOf } from '../frame/contract';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { register } from '../frame/request';
import { startServer } from '../frame/server';

const REQUESTS = 24;
/** Dispatches on their way at a time. */
const HANDS = 4;

/** What must be there in the end, though a server died over it: each notice and each mail once. */
describe('O-10 a server that is killed', () => {
  let organisation: Organisation;
  let desk: Colleague;
  let staff: Colleague;
  beforeAll(async () => {
    organisation = await signUp();
    desk = await organisation.join('dispatcher', 'reception', '接待小李');
    staff = await organisation.join('handler', 'living', '师傅老王');
    await staff.client.done('noticeSettingsUpdate', { settings: [{ kind: 'assigned', inbox: true, mail: 'IMMEDIATE' }] }, '');
  }, 60_000);

  const toldOf = async (): Promise<string[]> => {
    const { notices } = await staff.client.query<{ notices: { nodes: { request: { id: string } }[] } }>(
      '{ notices(first: 100, filter: { kind: { eq: "assigned" } }) { nodes { request { id } } } }',
    );
    return notices.nodes.map(({ request }) => request.id).sort();
  };
  const mailedOf = async (): Promise<string[]> => {
    const response = await fetch(`${address()}/outbox.json?to=${encodeURIComponent(staff.email)}`);
    const mails = (await response.json()) as { kind: string; text: string }[];
    return mails
      .filter(({ kind }) => kind === 'notice')
      .map(({ text }) => /requests\/(req_\w+)\/show/.exec(text)?.[1] ?? '')
      .sort();
  };

  it('O-10 loses no notice and no mail of an acknowledged act, and doubles none', async () => {
    const requests: string[] = [];
    for (let place = 0; place < REQUESTS; place += 1) requests.push((await register(desk.client, { summary: `第 ${place} 件` })).id);
    const server = await startServer();
    const acknowledged: string[] = [];
    const uncertain: string[] = [];
    const document = mutationOf('core', 'requestDispatch', 'request { id }');
    const dispatch = async (id: string) => {
      const input = { id, departmentId: organisation.department('living'), assigneeId: staff.id };
      try {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...desk.client.headers },
          body: JSON.stringify({ query: document, variables: { input } }),
        });
        const { data } = (await response.json()) as { data: { requestDispatch: { request: object | null } } };
        (data.requestDispatch.request ? acknowledged : uncertain).push(id);
      } catch {
        uncertain.push(id);
      }
    };
    const dispatching = Array.from({ length: HANDS }, async () => {
      for (let id = requests.shift(); id; id = requests.shift()) await dispatch(id);
    });
    while (acknowledged.length < REQUESTS / 4) await new Promise((later) => setTimeout(later, 1));
    await server.end('SIGKILL');
    await Promise.all(dispatching);

    // the other server finds what was left, after a while
    for (const end = Date.now() + 150_000; Date.now() < end; await new Promise((later) => setTimeout(later, 1000))) {
      const [told, mailed] = [await toldOf(), await mailedOf()];
      if (acknowledged.every((id) => told.includes(id) && mailed.includes(id))) break;
    }
    await new Promise((later) => setTimeout(later, 3000));
    const [told, mailed] = [await toldOf(), await mailedOf()];
    expect(acknowledged.filter((id) => !told.includes(id) || !mailed.includes(id))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(mailed).size).toBe(mailed.length);
    expect(told.filter((id) => !acknowledged.includes(id) && !uncertain.includes(id))).toEqual([]);
  }, 240_000);
});
