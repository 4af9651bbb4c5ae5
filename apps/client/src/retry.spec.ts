import { USUAL_PATIENCE, pauseBefore } from './retry';

const pause = (attempt: number, tried: Parameters<typeof pauseBefore>[1], chance = 1) =>
  pauseBefore(attempt, tried, USUAL_PATIENCE, chance, 0);

describe('pauseBefore', () => {
  it('waits as long as the server asks for', () => {
    expect(pause(1, { status: 429, retryAfter: '7' })).toBe(7000);
    expect(pause(4, { status: 503, retryAfter: '1' })).toBe(1000);
    expect(pause(1, { status: 503, retryAfter: 'Thu, 01 Jan 1970 00:00:05 GMT' })).toBe(5000);
  });

  it('doubles its own pauses when the server asks for none', () => {
    expect([1, 2, 3].map((attempt) => pause(attempt, {}))).toEqual([250, 500, 1000]);
    expect(pause(1, { status: 503 }, 0)).toBe(125);
  });

  it('comes to an end: after the last try, when the server asks for more than there is patience for, when it will not change', () => {
    expect(pause(5, { status: 503 })).toBeUndefined();
    expect(pause(1, { status: 503, retryAfter: '3600' })).toBeUndefined();
    for (const status of [200, 400, 401, 403, 404, 422, 500]) expect(pause(1, { status })).toBeUndefined();
  });
});
