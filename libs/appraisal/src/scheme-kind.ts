import { DomainError, type KindDefinition, type Language, type ProvisionExample, inLanguage } from '@charter/kernel';
import { describeBand } from './band';
import { schemeProblems } from './fit';
import type { Measured } from './points';
import { bestFirst } from './rank';
import { CYCLES, type Grade, type SchemeBody, SUBJECTS, schemeBody } from './scheme';
import { type Facts, scorer } from './score';

/** Schemes as a kind of provision. */
export const schemeKind = {
  kind: 'scheme',
  name: { zh: '考核方案', en: 'Appraisal scheme' },
  schema: schemeBody,
  render: (name: string, body: SchemeBody, language: Language): string =>
    language === 'zh' ? inChinese(name, body) : inEnglish(name, body),
  problems: schemeProblems,
  outcome,
} satisfies KindDefinition<SchemeBody, 'scheme'>;

/** Examples name indicators with their figure, and events and veto items with how often; they come to "87.50 good". */
function outcome(body: SchemeBody, given: ProvisionExample['given']): string {
  const score = scorer(body)(factsOf(body, given));
  if (!score) throw new DomainError('RULE_REFUSED', { problem: { zh: '没有给出任何指标的数值。', en: 'no indicator has a figure.' } });
  return `${score.score} ${score.grade}`;
}

const RECORDS = '.records';

function factsOf(body: SchemeBody, given: ProvisionExample['given']): Facts {
  const indicators = new Set(body.indicators.map(({ code }) => code));
  const counted = new Set([...body.events, ...body.vetoes].map(({ code }) => code));
  const values: Record<string, Measured> = {};
  const counts: Record<string, number> = {};
  const records = new Map<string, number>();
  for (const { name, value } of given) {
    if (indicators.has(name)) values[name] = { value: matching(name, value, /^-?\d{1,12}(\.\d{1,6})?$/) };
    else if (counted.has(name)) counts[name] = Number(matching(name, value, WHOLE));
    else if (name.endsWith(RECORDS)) records.set(name.slice(0, -RECORDS.length), Number(matching(name, value, WHOLE)));
    else throw new DomainError('FIELD_INVALID', { field: name });
  }
  for (const [code, number] of records) {
    const measured = values[code];
    if (!measured) throw new DomainError('FIELD_INVALID', { field: `${code}${RECORDS}` });
    values[code] = { ...measured, records: number };
  }
  return { values, counts };
}

const WHOLE = /^\d{1,9}$/;

function matching(field: string, value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw new DomainError('FIELD_INVALID', { field });
  return value;
}

function inChinese(name: string, body: SchemeBody): string {
  const indicators = body.indicators.map((indicator) => `${indicator.name.zh} ${indicator.weight}%`).join('、');
  const grades = bestFirst(body).map(gradeInChinese).join('、');
  const extras = [
    ...(body.events.length > 0 ? [`加分扣分 ${body.events.length} 项`] : []),
    ...(body.vetoes.length > 0 ? [`一票否决 ${body.vetoes.length} 项`] : []),
  ];
  return `${name}：每${CYCLES[body.cycle].zh}考核${SUBJECTS[body.subject].zh}，看${indicators}${extras.map((extra) => `，${extra}`).join('')}。等次为${grades}。`;
}

function gradeInChinese({ name, quota, coefficient, ...band }: Grade): string {
  const limit = quota === undefined ? '' : `，不超过 ${quota}%`;
  return `${name.zh}（${describeBand(band).zh}${limit}，系数 ${coefficient}）`;
}

function inEnglish(name: string, body: SchemeBody): string {
  const indicators = body.indicators.map((indicator) => `${inLanguage(indicator.name, 'en')} ${indicator.weight}%`).join(', ');
  const grades = bestFirst(body).map(gradeInEnglish).join(', ');
  const extras = [
    ...(body.events.length > 0 ? [`bonus and deduction items: ${body.events.length}`] : []),
    ...(body.vetoes.length > 0 ? [`veto items: ${body.vetoes.length}`] : []),
  ];
  return `${name}: each ${CYCLES[body.cycle].en} every ${SUBJECTS[body.subject].en} is appraised by ${[indicators, ...extras].join('; ')}. Grades: ${grades}.`;
}

function gradeInEnglish({ name, quota, coefficient, ...band }: Grade): string {
  const limit = quota === undefined ? '' : `, at most ${quota}%`;
  return `${inLanguage(name, 'en')} (${describeBand(band).en}${limit}, coefficient ${coefficient})`;
}
