import { requestFilterOf, requestListFilterOf, requestListPath } from './filter';

describe('requestFilterOf', () => {
  it('is empty for an empty filter', () => {
    expect(requestFilterOf({})).toEqual({});
  });

  it('compares what is chosen and leaves out what is not', () => {
    expect(requestFilterOf({ stateType: 'OPEN', priority: '', mine: true, overdue: false })).toEqual({
      stateType: { eq: 'OPEN' },
      mine: { eq: true },
    });
  });

  it('takes the last day in', () => {
    const { registeredAt } = requestFilterOf({ from: '2026-11-01', until: '2026-11-30' }) as { registeredAt: { gte: string; lt: string } };
    expect(registeredAt.gte).toBe('2026-10-31T16:00:00.000Z');
    expect(registeredAt.lt).toBe('2026-11-30T16:00:00.000Z');
  });

  it('hands a queue of the workbench over as it stands', () => {
    const queue = { name: '待派单', filter: { state: { in: ['registered'] } } };
    expect(requestFilterOf({ queue })).toEqual(queue.filter);
    expect(requestFilterOf({ queue, priority: 'URGENT' })).toEqual({ and: [queue.filter, { priority: { eq: 'URGENT' } }] });
  });
});

it('the address of a narrowed list can be read back', () => {
  const filter = { overdue: true };
  const query = new URLSearchParams(requestListPath(filter).split('?')[1]);
  expect(JSON.parse(query.get('filter') ?? '')).toEqual(filter);
});

describe('a filter of the API on the page', () => {
  it.each([
    [{}],
    [{ stateType: 'OPEN', mine: true, departmentId: 'dep_1' }],
    [{ from: '2026-11-01', until: '2026-11-30' }],
    [{ until: '2026-11-30', badRating: true }],
  ])('%j comes back as it was', (filter) => {
    expect(requestListFilterOf(requestFilterOf(filter), '')).toEqual(filter);
  });

  it.each([
    [{ state: { in: ['registered'] } }],
    [{ priority: { in: ['URGENT'] } }],
    [{ registeredAt: { range: 'TODAY' } }],
    [{ registeredAt: { gte: '2026-11-01T02:00:00.000Z' } }],
    [{ overdue: { eq: false } }],
    [{ and: [{ mine: { eq: true } }] }],
  ])('%j is shown whole', (filter) => {
    expect(requestListFilterOf(filter, '我的')).toEqual({ queue: { name: '我的', filter } });
  });
});
