import { Share, type Turn } from './share';

const settled = () => new Promise((later) => setImmediate(later));
const pause = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));

/** Enough short turns that only the connections themselves are scarce. */
const ANY = { mostYoung: 100, waitMs: 60_000 };

/** Enters as often as told and says in which order the calls were let in; their turns are kept to be given back. */
function calls(share: Share, order: string[], tenant: number, name: string, count: number, turns: Turn[] = []): Promise<void>[] {
  return Array.from({ length: count }, async () => {
    turns.push(await share.enter(tenant));
    order.push(name);
  });
}

/** The turn of a call that is let in at once. */
function atOnce(share: Share, tenant: number): Turn {
  const turn = share.enter(tenant);
  if (turn instanceof Promise) throw new Error('The call has to wait');
  return turn;
}

describe('the share of the connections', () => {
  it('lets a call in at once while there is room', () => {
    const share = new Share({ connections: 4 });
    const turn = atOnce(share, 1);
    atOnce(share, 2);
    share.leave(turn);
    expect(share.waiting).toBe(0);
  });

  it('keeps a quarter of the connections from any one organisation, and none from the platform', async () => {
    const share = new Share({ ...ANY, connections: 8, waitMs: 20 });
    for (let n = 0; n < 6; n += 1) atOnce(share, 1);
    const seventh = share.enter(1);
    expect(seventh).toBeInstanceOf(Promise);
    atOnce(share, 2);
    atOnce(share, 0);
    await expect(seventh).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('gives a free connection to whoever holds fewest, however many of another wait before', async () => {
    const share = new Share({ ...ANY, connections: 4 });
    const order: string[] = [];
    const [flooding, quiet]: [Turn[], Turn[]] = [[], []];
    const all = [...calls(share, order, 1, 'flood', 50, flooding), ...calls(share, order, 2, 'quiet', 2, quiet)];
    await settled();
    expect(order).toEqual(['flood', 'flood', 'flood', 'quiet']);
    share.leave(flooding.shift() as Turn);
    await settled();
    expect(order.at(-1)).toBe('quiet');
    while (order.length < 52) {
      share.leave((flooding.shift() ?? quiet.shift()) as Turn);
      await settled();
    }
    await Promise.all(all);
  });

  it('refuses after a bounded wait and forgets who waited', async () => {
    const waits: [number, boolean][] = [];
    const share = new Share({ connections: 1, waited: (ms, admitted) => waits.push([ms, admitted]), waitMs: 30 });
    const turn = atOnce(share, 1);
    const started = performance.now();
    await expect(share.enter(2)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(performance.now() - started).toBeLessThan(200);
    expect(share.waiting).toBe(0);
    expect(waits).toHaveLength(1);
    expect(waits[0]?.[1]).toBe(false);
    share.leave(turn);
    atOnce(share, 2);
  });

  it('refuses a flood beyond the longest queue without waiting', async () => {
    const share = new Share({ ...ANY, connections: 1 });
    const turn = atOnce(share, 1);
    const waiting = Array.from({ length: 500 }, () => share.enter(2));
    await expect(share.enter(2)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(share.waiting).toBe(500);
    share.leave(turn);
    for (const each of waiting) share.leave(await each);
    expect(share.waiting).toBe(0);
  });

  it('tells of every call that had to wait: for how long at most, and whether it was let in', async () => {
    const waits: [number, boolean][] = [];
    const waited = (milliseconds: number, admitted: boolean) => waits.push([milliseconds, admitted]);
    const share = new Share({ connections: 1, waited, waitMs: 20 });
    const started = performance.now();
    const turn = atOnce(share, 1);
    const [second, third] = [share.enter(2), share.enter(3)];
    share.leave(turn);
    await second;
    await expect(third).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    // nobody is told twice, however late
    await pause(40);
    const most = performance.now() - started;
    expect(waits.map(([, admitted]) => admitted)).toEqual([true, false]);
    for (const [milliseconds] of waits) {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      expect(milliseconds).toBeLessThanOrEqual(most);
    }
    const full = new Share({ connections: 1, waited, waitMs: 50 });
    atOnce(full, 1);
    const flood = Array.from({ length: 501 }, () => Promise.resolve(full.enter(2)).catch(() => undefined));
    await flood[500];
    expect(waits.slice(2)).toEqual([[0, false]]);
  });

  it('goes by who has waited longest where as many connections are held', async () => {
    const share = new Share({ ...ANY, connections: 4 });
    const order: string[] = [];
    const held = [1, 2, 3, 4].map((tenant) => atOnce(share, tenant));
    for (const [tenant, name] of [
      [7, 'first'],
      [5, 'second'],
      [6, 'third'],
    ] as const) {
      void calls(share, order, tenant, name, 1);
      await pause(2);
    }
    for (const turn of held.slice(0, 3)) {
      share.leave(turn);
      await settled();
    }
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('keeps its quarter free also while calls wait, and lets them in as soon as one of their own is given back', async () => {
    const share = new Share({ ...ANY, connections: 4 });
    const order: string[] = [];
    const turns: Turn[] = [];
    const flood = calls(share, order, 1, 'flood', 5, turns);
    share.leave(atOnce(share, 2));
    await settled();
    expect([order.length, share.waiting]).toEqual([3, 2]);
    atOnce(share, 2);
    for (const turn of turns.slice(0, 2)) share.leave(turn);
    await Promise.all(flood);
    expect(share.waiting).toBe(0);
  });

  it('loses no connection over ten thousand random comings and goings', async () => {
    const share = new Share({ ...ANY, connections: 5 });
    let random = 20_261_123;
    const next = (below: number) => (random = (random * 48_271) % 2_147_483_647) % below;
    let most = 0;
    let inside = 0;
    const workers = Array.from({ length: 60 }, async () => {
      for (let n = 0; n < 170; n += 1) {
        const turn = await share.enter(next(7));
        inside += 1;
        most = Math.max(most, inside);
        if (next(3) > 0) await settled();
        inside -= 1;
        share.leave(turn);
      }
    });
    await Promise.all(workers);
    expect(inside).toBe(0);
    expect(most).toBe(5);
    expect(share.waiting).toBe(0);
    const all = Array.from({ length: 5 }, () => atOnce(share, 0));
    const sixth = share.enter(0);
    expect(sixth).toBeInstanceOf(Promise);
    share.leave(all[0] as Turn);
    await sixth;
  });
});

describe('the share of the processor', () => {
  let now = 0;
  const share = () => new Share({ connections: 8, mostYoung: 2, now: () => now });
  beforeEach(() => {
    now = 10_000;
  });

  it('is not limited while nobody else is served', () => {
    const alone = share();
    for (let n = 0; n < 6; n += 1) atOnce(alone, 1);
    expect(alone.enter(1)).toBeInstanceOf(Promise);
  });

  it('lets one organisation have few short calls at a time while another is served, and nobody else wait for them', () => {
    const both = share();
    both.leave(atOnce(both, 2));
    atOnce(both, 1);
    atOnce(both, 1);
    expect(both.enter(1)).toBeInstanceOf(Promise);
    atOnce(both, 2);
    atOnce(both, 3);
  });

  it('is not taken for the platform, nor by it', () => {
    const both = share();
    both.leave(atOnce(both, 0));
    for (let n = 0; n < 5; n += 1) atOnce(both, 1);
    for (let n = 0; n < 3; n += 1) atOnce(both, 0);
  });

  it('is given back by a call that takes long', async () => {
    const both = share();
    both.leave(atOnce(both, 2));
    atOnce(both, 1);
    atOnce(both, 1);
    const third = both.enter(1);
    now += 99;
    await pause(60);
    expect(both.waiting).toBe(1);
    now += 1;
    await third;
    expect(both.waiting).toBe(0);
  });

  it('is all of one organisation again when the others have been silent for a second', async () => {
    const both = share();
    both.leave(atOnce(both, 2));
    const turns: Turn[] = [];
    const waiting = calls(both, [], 1, 'short', 4, turns);
    await settled();
    expect(turns).toHaveLength(2);
    now += 1001;
    await Promise.all(waiting);
    for (let n = 0; n < 2; n += 1) atOnce(both, 1);
  });
});
