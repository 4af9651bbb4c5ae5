import { request } from './messages';
import { headlineOf, stageOf } from './request';

const step = { at: '2026-11-23T01:00:00Z', text: 'x' };
const at = (statusType: string, steps = 3, ratedLevel: string | null = null) => ({
  statusType,
  ratedLevel,
  timeline: Array.from({ length: steps }, () => step),
});

describe('what an applicant is told', () => {
  it.each([
    [at('OPEN', 1), 0, request.saysReceived],
    [at('OPEN'), 1, request.saysOpen],
    [at('paused'), 1, request.saysPaused],
    [at('DONE'), 2, request.saysDone],
    [at('CLOSED'), 2, request.saysClosed],
    [at('CLOSED', 5, '满意'), 3, request.saysClosed],
    [at('CANCELLED'), undefined, request.saysCancelled],
    [at('SOMETHING_NEW'), 1, request.saysOpen],
  ])('%o', (receipt, stage, headline) => {
    expect(stageOf(receipt)).toBe(stage);
    expect(headlineOf(receipt)).toBe(headline);
  });
});
