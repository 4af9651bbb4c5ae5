import { setTimeout as sleep } from 'node:timers/promises';
import { type Organisation, signUp } from '../frame/organisation';
import { type RequestView, clockOf, look, register, take, time } from '../frame/request';

describe('S-5.3 breaches', () => {
  let organisation: Organisation;
  let late: RequestView;
  let inTime: RequestView;

  beforeAll(async () => {
    organisation = await signUp();
    await organisation.amend('limit-handle-consultation', { limit: { value: 1, unit: 'MINUTES' } });
    inTime = await register(organisation.admin, { departmentId: organisation.department('living') });
    late = await register(organisation.admin, { departmentId: organisation.department('living') });
    await take(organisation.admin, 'accept', inTime);
    await take(organisation.admin, 'complete', inTime, { result: '及时答复' });
    await sleep(time(clockOf(late, 'handle').dueAt) - Date.now() + 50);
  }, 90_000);

  it('S-5.3 what is late is overdue everywhere: on the request, in the list, on the workbench, on the receipt', async () => {
    const seen = await look(organisation.admin, late);
    expect(seen).toMatchObject({ overdue: true });
    expect(clockOf(seen, 'handle').state).toBe('BREACHED');
    expect(clockOf(seen, 'handle').remainingMinutes).toBeLessThanOrEqual(0);
    const { requests, workbench } = await organisation.admin.query<{
      requests: { nodes: { id: string }[] };
      workbench: { overdue: { id: string }[]; queues: { code: string; count: number }[] };
    }>('{ requests(filter: { overdue: { eq: true } }) { nodes { id } } workbench { overdue { id } queues { code count } } }');
    expect(requests.nodes).toEqual([{ id: late.id }]);
    expect(workbench.overdue).toEqual([{ id: late.id }]);
    expect(workbench.queues.find(({ code }) => code === 'overdue')!.count).toBe(1);
    const { receipt } = await organisation.visitor.query<{ receipt: { overdue: boolean } }>(
      'query ($token: String!) { receipt(token: $token) { overdue } }',
      {
        token: late.receiptUrl.split('/').at(-1),
      },
    );
    expect(receipt.overdue).toBe(true);
  });

  it('S-5.3 a breach stays for good, whatever is done afterwards; what was in time stays in time', async () => {
    await take(organisation.admin, 'accept', late);
    await take(organisation.admin, 'suspend', late, { reason: '补救' });
    expect(clockOf(await look(organisation.admin, late), 'handle').state).toBe('BREACHED');
    await take(organisation.admin, 'resume', late);
    const done = await take(organisation.admin, 'complete', late, { result: '迟到的答复' });
    expect(clockOf(done, 'handle')).toMatchObject({ state: 'BREACHED', dueAt: clockOf(late, 'handle').dueAt });
    expect(done.overdue).toBe(false);
    await organisation.amend('limit-handle-consultation', { limit: { value: 30, unit: 'WORKING_DAYS' } });
    const reopened = await take(organisation.admin, 'reopen', late, { reason: '再查' });
    expect(clockOf(reopened, 'handle').state).toBe('BREACHED');
    expect(clockOf(await look(organisation.admin, inTime), 'handle').state).toBe('MET');
  });
});
