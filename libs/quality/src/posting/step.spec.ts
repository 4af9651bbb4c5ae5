import {
  POSTING_STATES,
  type PostingFacts,
  type PostingState,
  type PostingStep,
  isContentShown,
  postingStateAt,
  postingSteps,
  takesObjections,
} from './step';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const everything = () => true;
const facts = (state: PostingState, more: Partial<PostingFacts> = {}): PostingFacts => ({ state, endsAt: NOW + 1, unanswered: 0, ...more });
const possible = (given: PostingFacts, may: (right: string) => boolean = everything) =>
  postingSteps(given, may, NOW).flatMap(({ step, allowed }) => (allowed ? [step] : []));

describe('Q-2.4 steps of a posting', () => {
  it.each<[PostingState, PostingStep[]]>([
    ['draft', ['edit', 'open', 'withdraw']],
    ['open', ['answer', 'withdraw']],
    ['closed', ['answer', 'conclude', 'withdraw']],
    ['concluded', []],
    ['withdrawn', []],
  ])('a posting that is %s allows %j', (state, steps) => expect(possible(facts(state))).toEqual(steps));

  it('has a rule for every state', () =>
    expect(Object.keys(POSTING_STATES)).toEqual(['draft', 'open', 'closed', 'concluded', 'withdrawn']));

  it('the end of the period closes it, to the moment', () => {
    expect(postingStateAt({ state: 'open', endsAt: NOW + 1 }, NOW)).toBe('open');
    expect(postingStateAt({ state: 'open', endsAt: NOW }, NOW)).toBe('closed');
    expect(takesObjections({ state: 'open', endsAt: NOW }, NOW)).toBe(false);
    expect(possible(facts('open', { endsAt: NOW }))).toEqual(['answer', 'conclude', 'withdraw']);
  });

  it('no result comes before every objection has its answer', () => {
    const [conclude] = postingSteps(facts('closed', { unanswered: 2 }), everything, NOW).filter(({ step }) => step === 'conclude');
    expect(conclude).toMatchObject({
      allowed: false,
      reasons: [{ code: 'RULE_VIOLATION', message: { zh: '不符合规定：还有 2 条异议没有答复，请先逐条答复。' } }],
    });
  });

  it('says what right is missing', () => {
    expect(possible(facts('open'), (right) => right === 'answer')).toEqual(['answer']);
    const [open] = postingSteps(facts('draft'), () => false, NOW).filter(({ step }) => step === 'open');
    expect(open?.reasons.map(({ code }) => code)).toEqual(['NOT_PERMITTED']);
  });

  it.each<[PostingState, boolean, boolean]>([
    ['draft', false, false],
    ['open', true, true],
    ['closed', true, false],
    ['concluded', true, false],
    ['withdrawn', false, false],
  ])('of one that is %s the public reads the content: %s; of one of persons: %s', (state, general, ofPersons) => {
    expect(isContentShown({ state, endsAt: NOW + 1, ofPersons: false }, NOW)).toBe(general);
    expect(isContentShown({ state, endsAt: NOW + 1, ofPersons: true }, NOW)).toBe(ofPersons);
  });
});
