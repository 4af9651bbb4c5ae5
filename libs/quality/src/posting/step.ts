import { type Instant, type Text, messagesOf } from '@charter/kernel';

/** States of a posting (公示, Q-2.4). The period ends by itself; nobody shortens it. */
export const POSTING_STATES = {
  draft: { zh: '草稿', en: 'Draft' },
  open: { zh: '公示中', en: 'Open' },
  closed: { zh: '公示期满', en: 'Period over' },
  concluded: { zh: '已公布结果', en: 'Result published' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
} as const satisfies Record<string, Required<Text>>;
export type PostingState = keyof typeof POSTING_STATES;

interface StepRule {
  name: Required<Text>;
  from: readonly PostingState[];
  /** The right on postings that the step needs. */
  right: 'update' | 'publish' | 'answer';
  requires: readonly ('reason' | 'result')[];
}

/** Every step a person can take. Once a posting is open nothing of its content changes: only answers and the result come. */
export const POSTING_STEPS = {
  edit: { name: { zh: '修改', en: 'Edit' }, from: ['draft'], right: 'update', requires: [] },
  open: { name: { zh: '开始公示', en: 'Open' }, from: ['draft'], right: 'publish', requires: [] },
  answer: { name: { zh: '答复异议', en: 'Answer objections' }, from: ['open', 'closed'], right: 'answer', requires: [] },
  conclude: { name: { zh: '公布结果', en: 'Publish the result' }, from: ['closed'], right: 'publish', requires: ['result'] },
  withdraw: { name: { zh: '撤销', en: 'Withdraw' }, from: ['draft', 'open', 'closed'], right: 'publish', requires: ['reason'] },
} as const satisfies Record<string, StepRule>;
export type PostingStep = keyof typeof POSTING_STEPS;

/** What the rule asks of a posting. */
export interface PostingFacts {
  state: PostingState;
  endsAt: Instant | null;
  /** Objections that still wait for their answer. */
  unanswered: number;
}

/** Why a step cannot be taken: a code of the domain errors, with its words. */
export interface StepRefusal {
  code: 'TRANSITION_NOT_ALLOWED' | 'NOT_PERMITTED' | 'RULE_VIOLATION';
  message: Required<Text>;
}

export interface PostingStepAnswer {
  step: PostingStep;
  name: Required<Text>;
  allowed: boolean;
  requires: readonly string[];
  reasons: StepRefusal[];
}

/** The state at a moment: a posting whose period has passed is no longer open, whatever was written last. */
export function postingStateAt({ state, endsAt }: Pick<PostingFacts, 'state' | 'endsAt'>, now: Instant): PostingState {
  return state === 'open' && endsAt !== null && endsAt <= now ? 'closed' : state;
}

/** Whether objections are taken at a moment. */
export function takesObjections(facts: Pick<PostingFacts, 'state' | 'endsAt'>, now: Instant): boolean {
  return postingStateAt(facts, now) === 'open';
}

/** Whether the public may read the content: of what was withdrawn, and of persons after the period, it sees only that there was one. */
export function isContentShown(facts: Pick<PostingFacts, 'state' | 'endsAt'> & { ofPersons: boolean }, now: Instant): boolean {
  const state = postingStateAt(facts, now);
  return state === 'open' || (!facts.ofPersons && (state === 'closed' || state === 'concluded'));
}

/** Each step with whether it may be taken now, and why not: button and refusal come from here. */
export function postingSteps(facts: PostingFacts, may: (right: string) => boolean, now: Instant): PostingStepAnswer[] {
  return (Object.keys(POSTING_STEPS) as PostingStep[]).map((step) => {
    const { name, requires } = POSTING_STEPS[step];
    const reasons = refusalsOf(step, facts, may, now);
    return { step, name, allowed: reasons.length === 0, requires, reasons };
  });
}

/** Why one step cannot be taken; empty when it can. */
export function refusalsOf(step: PostingStep, facts: PostingFacts, may: (right: string) => boolean, now: Instant): StepRefusal[] {
  const { name, from, right }: StepRule = POSTING_STEPS[step];
  const state = postingStateAt(facts, now);
  const refusals: StepRefusal[] = [];
  if (!from.includes(state))
    refusals.push(refusal('TRANSITION_NOT_ALLOWED', { state: POSTING_STATES[state], from: listOf(from), action: name }));
  if (!may(right)) refusals.push(refusal('NOT_PERMITTED', { action: name }));
  if (step === 'conclude' && facts.unanswered > 0) refusals.push(refusal('RULE_VIOLATION', { rule: waiting(facts.unanswered) }));
  return refusals;
}

const waiting = (count: number): Required<Text> => ({
  zh: `还有 ${count} 条异议没有答复，请先逐条答复。`,
  en: `${count} ${count === 1 ? 'objection has' : 'objections have'} no answer yet; answer each of them first.`,
});

const refusal = (code: StepRefusal['code'], params: Parameters<typeof messagesOf>[1]): StepRefusal => ({
  code,
  message: messagesOf(code, params),
});

function listOf(states: readonly PostingState[]): Required<Text> {
  const names = states.map((state) => POSTING_STATES[state]);
  return { zh: names.map(({ zh }) => `“${zh}”`).join('、'), en: names.map(({ en }) => `"${en}"`).join(' or ') };
}
