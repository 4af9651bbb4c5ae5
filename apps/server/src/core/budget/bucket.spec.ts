import fc from 'fast-check';
import { Bucket } from './bucket';

const ALLOWANCE = { capacity: 5000, refill: 100 };

describe('a call budget', () => {
  it('lets calls spend what there is, and says when to come back', () => {
    const bucket = new Bucket(ALLOWANCE, 0);
    expect([bucket.take(4000, 0), bucket.take(1000, 0), bucket.take(250, 0)]).toEqual([0, 0, 3]);
    expect(bucket.take(250, 2500)).toBe(0);
    expect(bucket.standing(2500)).toEqual({ limit: 5000, remaining: 0, resetSeconds: 50 });
  });

  it('never lets more be spent than capacity and refill allow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3000), fc.nat(2000)), { maxLength: 60 }), (calls) => {
        const bucket = new Bucket(ALLOWANCE, 0);
        let [now, spent] = [0, 0];
        for (const [cost, pause] of calls) {
          now += pause;
          if (bucket.take(cost, now) === 0) spent += cost;
        }
        expect(spent).toBeLessThanOrEqual(ALLOWANCE.capacity + (now / 1000) * ALLOWANCE.refill + 1e-6);
      }),
    );
  });

  it('takes over what the servers agreed on, less what it spent meanwhile', () => {
    const bucket = new Bucket(ALLOWANCE, 0);
    bucket.take(1000, 0);
    expect(bucket.owed()).toBe(1000);
    bucket.take(200, 0);
    bucket.agree(1500, 0);
    expect(bucket.standing(0).remaining).toBe(1300);
    expect([bucket.owed(), bucket.owed()]).toEqual([200, 0]);
  });

  it('tells that a call gave something back', () => {
    const bucket = new Bucket(ALLOWANCE, 0);
    bucket.take(1000, 0);
    bucket.giveBack(900);
    expect([bucket.owed(), bucket.standing(0).remaining]).toEqual([100, 4900]);
  });
});
