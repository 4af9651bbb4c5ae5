import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { present } from '../frame/present';
import { look, register, take } from '../frame/request';

describe('S-4.3 dispatch', () => {
  let organisation: Organisation;
  let living: string;
  let [zhang, liu, zhou]: Colleague[] = [];

  beforeAll(async () => {
    organisation = await signUp();
    living = organisation.department('living');
    zhang = await organisation.join('handler', 'living', '张伟');
    liu = await organisation.join('handler', 'living', '刘洋');
    zhou = await organisation.join('handler', 'legal', '周正');
  });

  const allowed = async (colleague: Colleague, request: { id: string }) =>
    (await look(colleague.client, request))?.availableActions.filter((each) => each.allowed).map(({ action }) => action) ?? 'not seen';

  it('S-4.3 the intake is told which department is usually in charge', async () => {
    const { requestPreview } = await organisation.admin.query<{ requestPreview: { department: { id: string; code: string } } }>(
      '{ requestPreview(input: { item: "home-repair" }) { department { id code } } }',
    );
    expect(requestPreview.department).toEqual({ id: organisation.department('home-care'), code: 'home-care' });
  });

  it('S-4.3 what is sent to a department lies in its pool until one of its members takes it', async () => {
    const request = await register(organisation.admin);
    const pooled = await take(organisation.admin, 'dispatch', request, { departmentId: living });
    expect(pooled).toMatchObject({ department: { id: living }, assignee: null });
    expect(await allowed(zhou!, request)).toBe('not seen');
    expect(await allowed(liu!, request)).toEqual(['accept']);
    const claimed = await take(zhang!.client, 'accept', request);
    expect(claimed.assignee).toMatchObject({ id: zhang!.id });
    expect(await allowed(liu!, request)).toEqual([]);
    expect(await allowed(zhang!, request)).toEqual(expect.arrayContaining(['complete', 'transfer', 'suspend']));
  });

  it('S-4.3 what is sent to a member is theirs to accept or to give back', async () => {
    const request = await register(organisation.admin, { departmentId: living, assigneeId: liu!.id });
    expect(request.assignee).toMatchObject({ id: liu!.id });
    expect(await allowed(liu!, request)).toEqual(expect.arrayContaining(['accept', 'return']));
    const { requests } = await liu!.client.query<{ requests: { nodes: { id: string }[] } }>(
      '{ requests(filter: { mine: { eq: true } }) { nodes { id } } }',
    );
    expect(requests.nodes).toContainEqual({ id: request.id });
  });

  it('S-4.3 a member of another department who is named sees the request and can work on it', async () => {
    const request = await register(organisation.admin, { departmentId: living, assigneeId: zhou!.id });
    expect(await allowed(zhou!, request)).toEqual(expect.arrayContaining(['accept', 'return']));
    expect(await take(zhou!.client, 'accept', request)).toMatchObject({ state: { code: 'inService' }, department: { id: living } });
  });

  it('S-4.3 a request is reassigned to a colleague with the reason', async () => {
    const request = await register(organisation.admin, { departmentId: living, assigneeId: zhang!.id });
    await take(zhang!.client, 'accept', request);
    const input = { departmentId: living, assigneeId: liu!.id, reason: '张伟请假' };
    const moved = await take(zhang!.client, 'transfer', request, input);
    expect(moved).toMatchObject({ state: { code: 'dispatched' }, assignee: { id: liu!.id } });
    expect(moved.timeline.at(-1)).toMatchObject({ action: 'transfer', reason: '张伟请假', assigneeName: '刘洋' });
    expect(await allowed(zhang!, request)).not.toContain('complete');
    expect(await allowed(liu!, request)).toContain('accept');
  });

  it('S-4.3 nothing is sent nowhere: the department must exist, and so must the member', async () => {
    const request = await register(organisation.admin);
    const dispatch = (input: object) => organisation.admin.refused('requestDispatch', { id: request.id, departmentId: living, ...input });
    expect(await dispatch({ departmentId: 'dep_unknown' })).toMatchObject({ code: 'FIELD_INVALID', field: ['departmentId'] });
    expect(await dispatch({ assigneeId: 'mem_unknown' })).toMatchObject({ code: 'FIELD_INVALID', field: ['assigneeId'] });
    expect(await dispatch({ assigneeId: living })).toMatchObject({ code: 'FIELD_INVALID', field: ['assigneeId'] });
    expect(present(await look(organisation.admin, request), 'request').state.code).toBe('registered');
  });

  it('S-4.3 the queues of the workbench count what their lists show', async () => {
    const dispatcher = await organisation.join('dispatcher', 'reception');
    for (const client of [organisation.admin, dispatcher.client, zhang!.client]) {
      const { workbench } = await client.query<{ workbench: { queues: { code: string; count: number; filter: object }[] } }>(
        '{ workbench { queues { code count filter } } }',
      );
      for (const { code, count, filter } of workbench.queues) {
        const { requests } = await client.query<{ requests: { totalCount: number } }>(
          'query ($filter: RequestFilter) { requests(filter: $filter) { totalCount } }',
          { filter },
        );
        expect([code, count]).toEqual([code, requests.totalCount]);
      }
    }
  });
});
