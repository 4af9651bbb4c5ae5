import { describeLimit } from './limit';

describe('amounts of time in plain words', () => {
  it.each([
    [{ value: 2, unit: 'workingDays' }, '2 个工作日', '2 working days'],
    [{ value: 1, unit: 'workingHours' }, '1 个工作小时', '1 working hour'],
    [{ value: 30, unit: 'minutes' }, '30 分钟', '30 minutes'],
    [{ value: 1, unit: 'days' }, '1 天', '1 day'],
  ] as const)('%j', (amount, zh, en) => {
    expect([describeLimit(amount, 'zh'), describeLimit(amount, 'en')]).toEqual([zh, en]);
  });
});
