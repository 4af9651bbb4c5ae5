import { repeatedCodes } from '../form/repeated';
import type { Problem } from '../problem';
import type { ProcedureBody, ProcedureStep } from './procedure';

/** Everything that keeps a procedure from being published, all at once; empty when it is sound. */
export function checkProcedure(body: ProcedureBody): Problem[] {
  return [
    ...repeatedStates(body),
    ...ambiguousSteps(body.steps),
    ...unreachableStates(body),
    ...deadEnds(body),
    ...missingTypes(body),
    ...clockProblems(body),
  ];
}

function repeatedStates({ states }: ProcedureBody): Problem[] {
  return repeatedCodes(states, 'states', { zh: '状态', en: 'state' });
}

/** The same action of the same actor may leave a state in one way only. */
function ambiguousSteps(steps: ProcedureStep[]): Problem[] {
  return steps.flatMap((step, index) =>
    steps.slice(0, index).some((other) => other.action === step.action && other.by === step.by && sharesState(other, step))
      ? [{ place: `steps.${index}`, message: { zh: '同一状态下已有同样的环节。', en: 'The state already has such a step.' } }]
      : [],
  );
}

function sharesState(a: ProcedureStep, b: ProcedureStep): boolean {
  return a.from.some((code) => b.from.includes(code));
}

function unreachableStates(body: ProcedureBody): Problem[] {
  const reached = new Set([body.initial]);
  for (const code of reached) {
    for (const step of body.steps) if (step.from.includes(code)) reached.add(step.to);
  }
  return body.states.flatMap(({ code, name }, index) =>
    reached.has(code)
      ? []
      : [
          {
            place: `states.${index}`,
            message: { zh: `没有环节能到达“${name.zh}”。`, en: `No step leads to "${name.en ?? name.zh}".` },
          },
        ],
  );
}

function deadEnds(body: ProcedureBody): Problem[] {
  return body.states.flatMap(({ code, type, name }, index) =>
    type === 'closed' || type === 'cancelled' || body.steps.some(({ from }) => from.includes(code))
      ? []
      : [
          {
            place: `states.${index}`,
            message: { zh: `到了“${name.zh}”就无法继续。`, en: `There is no way out of "${name.en ?? name.zh}".` },
          },
        ],
  );
}

function missingTypes({ states }: ProcedureBody): Problem[] {
  const problems = {
    open: { zh: '至少要有一个办理中的状态。', en: 'At least one state must be open.' },
    closed: { zh: '至少要有一个结束的状态。', en: 'At least one state must be closed.' },
  };
  return (['open', 'closed'] as const)
    .filter((type) => !states.some((state) => state.type === type))
    .map((type) => ({ place: 'states', message: problems[type] }));
}

function clockProblems({ clocks }: ProcedureBody): Problem[] {
  return [
    ...repeatedCodes(clocks, 'clocks', { zh: '时钟', en: 'clock' }),
    ...(clocks.filter(({ promised }) => promised).length > 1
      ? [{ place: 'clocks', message: { zh: '对外承诺的时限只能有一个。', en: 'Only one deadline can be promised.' } }]
      : []),
  ];
}
