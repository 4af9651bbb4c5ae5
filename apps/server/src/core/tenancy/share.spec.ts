import { Share } from './share';

const settled = () => new Promise((later) => setImmediate(later));

/** Enters as often as told and says in which order the calls were let in. */
function calls(share: Share, order: string[], tenant: number, name: string, count: number): Promise<void>[] {
  return Array.from({ length: count }, async () => {
    await share.enter(tenant);
    order.push(name);
  });
}

describe('the share of the connections', () => {
  it('lets a call in at once while there is room', () => {
    const share = new Share(4);
    expect(share.enter(1)).toBeUndefined();
    expect(share.enter(2)).toBeUndefined();
    share.leave(1);
    expect(share.waiting).toBe(0);
  });

  it('keeps a quarter of the connections from any one organisation, and none from the platform', async () => {
    const share = new Share(8, undefined, 20);
    for (let n = 0; n < 6; n += 1) expect(share.enter(1)).toBeUndefined();
    const seventh = share.enter(1);
    expect(seventh).toBeInstanceOf(Promise);
    expect(share.enter(2)).toBeUndefined();
    expect(share.enter(0)).toBeUndefined();
    await expect(seventh).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('gives a free connection to whoever holds fewest, however many of another wait before', async () => {
    const share = new Share(4);
    const order: string[] = [];
    const flood = calls(share, order, 1, 'flood', 50);
    const quiet = calls(share, order, 2, 'quiet', 2);
    await settled();
    expect(order).toEqual(['flood', 'flood', 'flood', 'quiet']);
    share.leave(1);
    await settled();
    expect(order.at(-1)).toBe('quiet');
    for (let n = 0; n < 60; n += 1) {
      await settled();
      if (order.length < 52) share.leave(order.filter((name) => name === 'flood').length > 3 ? 1 : 2);
    }
    await Promise.all([...flood, ...quiet]);
  });

  it('refuses after a bounded wait and forgets who waited', async () => {
    const waits: [number, boolean][] = [];
    const share = new Share(1, (ms, admitted) => waits.push([ms, admitted]), 30);
    expect(share.enter(1)).toBeUndefined();
    const started = performance.now();
    await expect(share.enter(2)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(performance.now() - started).toBeLessThan(200);
    expect(share.waiting).toBe(0);
    expect(waits).toHaveLength(1);
    expect(waits[0]?.[1]).toBe(false);
    share.leave(1);
    expect(share.enter(2)).toBeUndefined();
  });

  it('refuses a flood beyond the longest queue without waiting', async () => {
    const share = new Share(1, undefined, 60_000);
    void share.enter(1);
    const waiting = Array.from({ length: 500 }, () => share.enter(2));
    await expect(share.enter(2)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(share.waiting).toBe(500);
    share.leave(1);
    for (const each of waiting) {
      await each;
      share.leave(2);
    }
    expect(share.waiting).toBe(0);
  });

  it('tells of every call that had to wait: for how long at most, and whether it was let in', async () => {
    const waits: [number, boolean][] = [];
    const share = new Share(1, (milliseconds, admitted) => waits.push([milliseconds, admitted]), 20);
    const started = performance.now();
    expect(share.enter(1)).toBeUndefined();
    const [second, third] = [share.enter(2), share.enter(3)];
    share.leave(1);
    await second;
    await expect(third).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    // nobody is told twice, however late
    await new Promise((later) => setTimeout(later, 40));
    const most = performance.now() - started;
    expect(waits.map(([, admitted]) => admitted)).toEqual([true, false]);
    for (const [milliseconds] of waits) {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      expect(milliseconds).toBeLessThanOrEqual(most);
    }
    const full = new Share(1, (milliseconds, admitted) => waits.push([milliseconds, admitted]), 50);
    void full.enter(1);
    const flood = Array.from({ length: 501 }, () => full.enter(2)?.catch(() => undefined));
    await flood[500];
    expect(waits.slice(2)).toEqual([[0, false]]);
  });

  it('goes by who has waited longest where as many connections are held', async () => {
    const share = new Share(4);
    const order: string[] = [];
    for (const tenant of [1, 2, 3, 4]) expect(share.enter(tenant)).toBeUndefined();
    for (const [tenant, name] of [
      [7, 'first'],
      [5, 'second'],
      [6, 'third'],
    ] as const) {
      void calls(share, order, tenant, name, 1);
      await new Promise((later) => setTimeout(later, 2));
    }
    for (const tenant of [1, 2, 3]) {
      share.leave(tenant);
      await settled();
    }
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('keeps its quarter free also while calls wait, and lets them in as soon as one of their own is given back', async () => {
    const share = new Share(4);
    const order: string[] = [];
    const flood = calls(share, order, 1, 'flood', 5);
    expect(share.enter(2)).toBeUndefined();
    share.leave(2);
    await settled();
    expect([order.length, share.waiting]).toEqual([3, 2]);
    expect(share.enter(2)).toBeUndefined();
    share.leave(1);
    share.leave(1);
    await Promise.all(flood);
    expect(share.waiting).toBe(0);
  });

  it('loses no connection over ten thousand random comings and goings', async () => {
    const share = new Share(5, undefined, 60_000);
    let random = 20_261_123;
    const next = (below: number) => (random = (random * 48_271) % 2_147_483_647) % below;
    let most = 0;
    let inside = 0;
    const workers = Array.from({ length: 60 }, async () => {
      for (let n = 0; n < 170; n += 1) {
        const tenant = next(7);
        await share.enter(tenant);
        inside += 1;
        most = Math.max(most, inside);
        if (next(3) > 0) await settled();
        inside -= 1;
        share.leave(tenant);
      }
    });
    await Promise.all(workers);
    expect(inside).toBe(0);
    expect(most).toBe(5);
    expect(share.waiting).toBe(0);
    for (let n = 0; n < 5; n += 1) expect(share.enter(0)).toBeUndefined();
    const sixth = share.enter(0);
    expect(sixth).toBeInstanceOf(Promise);
    share.leave(0);
    await sixth;
  });
});
