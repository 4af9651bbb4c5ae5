import { type ConditionAnswer, DomainError, type RuleStep, type Text, askCondition, inLanguage, inBoth } from '@charter/kernel';
import type { LadderBody, LadderRule, Measure } from './ladder';
import { MISCONDUCT_VARIABLES } from './misconduct';

/** What is known of a breach; what is left out is not known, and a rule that needs it does not hold. */
export interface Misconduct {
  gravity: string;
  damage?: string;
  /** Cases of the same person within the months of the ladder before this one. */
  repeats?: number;
  harmed?: boolean;
  intended?: boolean;
  concealed?: boolean;
  remedied?: boolean;
}

export interface ProposalStep {
  /** Nothing for the gravity itself. */
  rule?: LadderRule['name'];
  /** The measure it comes to after this step. */
  measure: string;
  how: Required<Text>;
  /** What the condition hangs on, with its values. */
  because: RuleStep[];
}

/** A level proposed, with everything that led to it; whoever is competent decides. */
export interface Proposal {
  measure: Measure;
  steps: ProposalStep[];
  /** Rules that could not be judged, since what they ask for is not known yet. */
  unjudged: { rule: LadderRule['name']; problem: Required<Text> }[];
}

/**
 * Proposes a measure (D-1): that of the gravity, raised to the heaviest that a rule demands at least, then made heavier and
 * lighter by steps, never beyond the ends of the ladder. The order in which rules are written makes no difference.
 * @throws DomainError FIELD_INVALID for a gravity the ladder does not know.
 */
export function propose(ladder: LadderBody, misconduct: Misconduct): Proposal {
  const measures = lightestFirst(ladder);
  const gravity = ladder.gravities.find(({ code }) => code === misconduct.gravity);
  const start = measures.findIndex(({ code }) => code === gravity?.measure);
  if (!gravity || start < 0) throw new DomainError('FIELD_INVALID', { field: 'gravity' });
  const name = inBoth(gravity.name);
  const begin = told(`情节“${name.zh}”`, `Gravity "${name.en}"`, measures[start]);
  let proposal: Reached = { at: start, steps: [{ measure: measures[start]?.code ?? '', how: begin, because: [] }] };
  const asked = ladder.rules.map((rule) => ({ rule, ...askCondition(rule.when, MISCONDUCT_VARIABLES, { ...misconduct }) }));
  for (const { rule, because } of holding(asked)) proposal = applied(proposal, rule, because, measures);
  const measure = measures[proposal.at];
  if (!measure) throw new TypeError('A ladder has measures');
  const unjudged = asked.flatMap(({ rule, problem }) => (problem ? [{ rule: rule.name, problem }] : []));
  return { measure, steps: proposal.steps, unjudged };
}

/** The measures from the lightest to the heaviest. */
export function lightestFirst({ measures }: LadderBody): Measure[] {
  return [...measures].sort((one, other) => one.order - other.order);
}

interface Reached {
  at: number;
  steps: ProposalStep[];
}

const TURN: readonly LadderRule['effect'][] = ['atLeast', 'heavier', 'lighter'];

/** The rules that hold, in the order of their effects. */
function holding(asked: readonly (ConditionAnswer & { rule: LadderRule })[]): { rule: LadderRule; because: RuleStep[] }[] {
  return asked
    .flatMap(({ rule, fits, steps }) => (fits ? [{ rule, because: steps.filter(({ decisive }) => decisive) }] : []))
    .sort((one, other) => TURN.indexOf(one.rule.effect) - TURN.indexOf(other.rule.effect));
}

function applied({ at, steps }: Reached, rule: LadderRule, because: RuleStep[], measures: readonly Measure[]): Reached {
  const next = Math.min(Math.max(moved(at, rule, measures), 0), measures.length - 1);
  const name = inBoth(rule.name);
  const how = next === at ? unchanged(name, measures[at]) : told(name.zh, name.en, measures[next]);
  return { at: next, steps: [...steps, { rule: rule.name, measure: measures[next]?.code ?? '', how, because }] };
}

function moved(at: number, { effect, measure, steps = 1 }: LadderRule, measures: readonly Measure[]): number {
  if (effect === 'heavier') return at + steps;
  if (effect === 'lighter') return at - steps;
  return Math.max(
    at,
    measures.findIndex(({ code }) => code === measure),
  );
}

function told(zh: string, en: string, measure: Measure | undefined): Required<Text> {
  return { zh: `${zh}：${measure?.name.zh}`, en: `${en}: ${measure && inLanguage(measure.name, 'en')}` };
}

function unchanged(name: Required<Text>, measure: Measure | undefined): Required<Text> {
  const { zh, en } = told(name.zh, name.en, measure);
  return { zh: `${zh}（不变）`, en: `${en} (as before)` };
}
