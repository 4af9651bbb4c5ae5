import { jest } from '@jest/globals';
import { holdBack } from './hold';

describe('a refused call', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is held for a moment, but not when a thousand are held already', async () => {
    const order: string[] = [];
    const many = Array.from({ length: 1000 }, () => holdBack().then(() => order.push('held')));
    await holdBack().then(() => order.push('beyond'));
    expect(order).toEqual(['beyond']);
    await jest.advanceTimersByTimeAsync(100);
    await Promise.all(many);
    expect(order).toHaveLength(1001);
    const after = holdBack().then(() => order.push('after'));
    await Promise.resolve();
    expect(order).toHaveLength(1001);
    await jest.advanceTimersByTimeAsync(100);
    await after;
    expect(order.at(-1)).toBe('after');
  });
});
