import { uuid } from '../frame/id';
import type { Client } from '../frame/client';
import { type Colleague, type Organisation, signUp } from '../frame/organisation';
import { look, register, take } from '../frame/request';

interface Row {
  id: string;
  ok: boolean;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

const ROWS = 'results { id ok userErrors { code message field } }';

describe('P-3.2 the same step on many requests', () => {
  let organisation: Organisation;
  let handler: Colleague;
  let other: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
    other = await signUp();
    handler = await organisation.join('handler', 'living', '林峰');
  });

  const several = async (count: number) => {
    const made = [];
    for (let place = 0; place < count; place += 1) made.push(await register(organisation.admin, { summary: `第 ${place} 件` }));
    return made;
  };

  const bulk = async (by: Client, step: string, input: Record<string, unknown>): Promise<Row[]> =>
    (await by.done<{ results: Row[] }>(`requestBulk${step}`, input, ROWS)).results;

  it('P-3.2 does what can be done and says of each of the others why not', async () => {
    const [first, second, gone] = (await several(3)) as unknown as [{ id: string }, { id: string }, { id: string }];
    await take(organisation.admin, 'withdraw', gone, { reason: '不用了' });
    const foreign = await register(other.admin);
    const departmentId = organisation.department('living');
    const ids = [first.id, gone.id, foreign.id, second.id, first.id, 'nonsense'];
    const results = await bulk(organisation.admin, 'Dispatch', { ids, departmentId, note: '一并派出' });
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      [first.id, true],
      [gone.id, false],
      [foreign.id, false],
      [second.id, true],
      ['nonsense', false],
    ]);
    expect(results[1]?.userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', message: expect.stringContaining('已撤回') }]);
    expect(results[2]?.userErrors).toEqual(results[4]?.userErrors);
    expect(results[2]?.userErrors).toMatchObject([{ code: 'FIELD_INVALID', field: ['id'] }]);
    for (const { id } of [first, second]) {
      const seen = await look(organisation.admin, { id });
      expect(seen).toMatchObject({ state: { code: 'dispatched' }, department: { id: departmentId }, version: 2 });
      expect(seen?.timeline.at(-1)).toMatchObject({ action: 'dispatch', note: '一并派出' });
    }
    expect(await look(other.admin, foreign)).toMatchObject({ state: { code: 'registered' }, version: 1 });
  });

  it('P-3.2 needs the right of the single step, and obeys the rule of each record', async () => {
    const [mine, theirs] = (await several(2)) as unknown as [{ id: string }, { id: string }];
    expect(
      await handler.client.mutationFailure('requestBulkDispatch', { ids: [mine.id], departmentId: organisation.department('living') }),
    ).toBe('FORBIDDEN');
    await bulk(organisation.admin, 'Dispatch', { ids: [mine.id], departmentId: organisation.department('living'), assigneeId: handler.id });
    await bulk(organisation.admin, 'Dispatch', { ids: [theirs.id], departmentId: organisation.department('reception') });
    const accepted = await bulk(handler.client, 'Accept', { ids: [mine.id, theirs.id] });
    expect(accepted.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await look(organisation.admin, theirs)).toMatchObject({ state: { code: 'dispatched' } });
  });

  it('P-3.2 hands over with one reason, and closes what was answered', async () => {
    const requests = await several(2);
    const ids = requests.map(({ id }) => id);
    await bulk(organisation.admin, 'Dispatch', { ids, departmentId: organisation.department('living') });
    await bulk(organisation.admin, 'Accept', { ids });
    const moved = await bulk(organisation.admin, 'Transfer', {
      ids,
      departmentId: organisation.department('reception'),
      reason: '归口受理',
    });
    expect(moved.every(({ ok }) => ok)).toBe(true);
    expect((await look(organisation.admin, { id: ids[0] ?? '' }))?.timeline.at(-1)).toMatchObject({
      action: 'transfer',
      reason: '归口受理',
    });
    expect(
      (await bulk(organisation.admin, 'Transfer', { ids, departmentId: organisation.department('living'), reason: ' ' })).map(
        ({ ok }) => ok,
      ),
    ).toEqual([false, false]);
    await bulk(organisation.admin, 'Accept', { ids });
    const done = await take(organisation.admin, 'complete', { id: ids[0] ?? '' }, { result: '已答复' }).catch(() => undefined);
    const closed = await bulk(organisation.admin, 'Close', { ids });
    expect(closed.map(({ ok }) => ok)).toEqual([done !== undefined, false]);
  });

  it.each<[string, string[], string]>([
    ['nothing', [], 'FIELD_REQUIRED'],
    ['more than a hundred', Array.from({ length: 101 }, () => `req_${uuid()}`), 'FIELD_INVALID'],
  ])('P-3.2 refuses %s as a whole', async (_, ids, code) => {
    const refusal = await organisation.admin.refused('requestBulkClose', { ids });
    expect(refusal).toMatchObject({ code, field: ['ids'] });
  });

  it('P-3.2 of two who dispatch the same requests at once, each request follows one', async () => {
    const ids = (await several(10)).map(({ id }) => id);
    const [one, two] = await Promise.all(
      ['living', 'reception'].map((code) => bulk(organisation.admin, 'Dispatch', { ids, departmentId: organisation.department(code) })),
    );
    for (const [place, id] of ids.entries()) {
      expect([one?.[place]?.ok, two?.[place]?.ok].filter(Boolean)).toHaveLength(1);
      expect((await look(organisation.admin, { id }))?.timeline).toHaveLength(2);
    }
  });

  it('P-3.2 a call sent twice with one key is done once, also when some rows were refused', async () => {
    const [request, gone] = (await several(2)) as unknown as [{ id: string }, { id: string }];
    await take(organisation.admin, 'withdraw', gone, { reason: '不用了' });
    const keyed = organisation.admin.with({ 'idempotency-key': `bulk-${request.id}` });
    const input = { ids: [request.id, gone.id], departmentId: organisation.department('living') };
    const first = await bulk(keyed, 'Dispatch', input);
    expect(first.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await bulk(keyed, 'Dispatch', input)).toEqual(first);
    expect((await look(organisation.admin, request))?.timeline).toHaveLength(2);
  });
});
