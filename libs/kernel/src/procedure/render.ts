import { inLanguage, type Language } from '../text';
import { type ProcedureBody, procedureBody } from './procedure';

/** The procedure as a kind of provision. */
export const procedureKind = {
  kind: 'procedure',
  name: { zh: '流程', en: 'Procedure' },
  schema: procedureBody,
  render: describeProcedure,
} as const;

function describeProcedure(name: string, body: ProcedureBody, language: Language): string {
  const steps = [...new Set(body.steps.map((step) => inLanguage(step.name, language)))];
  const clocks = body.clocks.map((clock) => inLanguage(clock.name, language));
  // it is told also while it is not yet sound
  const initial = body.states.find(({ code }) => code === body.initial);
  const start = inLanguage(initial?.name ?? { zh: body.initial }, language);
  return language === 'zh'
    ? `${name}：从“${start}”开始，共 ${body.states.length} 个状态，环节有${steps.join('、')}${clocks.length > 0 ? `；计时的有${clocks.join('、')}` : ''}。`
    : `${name}: begins as "${start}", has ${body.states.length} states and the steps ${steps.join(', ')}${clocks.length > 0 ? `; timed: ${clocks.join(', ')}` : ''}.`;
}
