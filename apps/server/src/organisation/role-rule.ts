import {
  CALLER_FIELDS,
  DomainError,
  type Language,
  type RuleProblem,
  type SubjectDefinition,
  fieldsRead,
  inLanguage,
  readRule,
  recordName,
} from '@charter/kernel';
import type { RuleFieldInfo } from './organisation.graphql';

interface RuledGrant {
  subject: string;
  scope: string;
  rule?: string | null | undefined;
  fields?: string[] | null | undefined;
}

/** Somebody for whom a rule is read to see whether it can be. */
const ANYBODY = { memberId: '', departmentId: '', departmentTree: [] };

const EMPTY = { zh: '请写出规则，例如 request.priority == "urgent"。', en: 'Write the rule, such as request.priority == "urgent".' };

/** What is wrong with the rule of a grant: what cannot be said, and fields that its holder would not be shown (O-3). */
export function ruleFaults({ subject, scope, rule, fields }: RuledGrant, subjects: readonly SubjectDefinition[]): RuleProblem[] {
  const definition = subjects.find((each) => each.subject === subject);
  if (scope !== 'rule' || !definition) return [];
  const text = rule?.trim() ?? '';
  if (text === '') return [{ code: 'SYNTAX', start: 0, end: 0, message: EMPTY }];
  const reading = readRule(text, definition, ANYBODY);
  if ('problems' in reading) return reading.problems;
  const open = fields ?? definition.fields.map(({ code }) => code).filter((code) => !definition.sensitive.includes(code));
  const hidden = fieldsRead(reading.condition, definition).filter((field) => !open.includes(field));
  return hidden.map((field) => hiddenFault(field, definition, text));
}

/** Which records somebody sees would tell them what a hidden field says. */
function hiddenFault(field: string, definition: SubjectDefinition, text: string): RuleProblem {
  const name = definition.fields.find(({ code }) => code === field)?.name ?? { zh: field };
  const written = Object.entries(definition.ruleFields ?? {}).find(([, { governedBy }]) => governedBy === field)?.[0] ?? field;
  const mention = `${recordName(definition)}.${written}`;
  const start = Math.max(0, text.indexOf(mention));
  const message = {
    zh: `规则用到“${name.zh}”，但这一条没有开放它：请在“可见内容”中加上，或改用其他字段。`,
    en: `The rule asks for "${name.en ?? name.zh}", which this line does not show: add it under "Fields", or ask for something else.`,
  };
  return { code: 'UNKNOWN_NAME', start, end: start + mention.length, message };
}

/** @throws DomainError RULE_REFUSED, naming the place */
export function refuseFaults(grant: RuledGrant, subjects: readonly SubjectDefinition[]): void {
  const [fault] = ruleFaults(grant, subjects);
  if (!fault) return;
  const place = (grant.rule ?? '').trim().slice(fault.start, fault.end);
  const { zh, en = zh } = fault.message;
  const problem = { zh: place ? `“${place}”：${zh}` : zh, en: place ? `"${place}": ${en}` : en };
  throw new DomainError('RULE_REFUSED', { problem }, 'grants');
}

/** The names that rules on a subject may use, with their words. */
export function ruleNames(
  definition: Pick<SubjectDefinition, 'subject' | 'ruleFields'>,
  language: Language,
): { ruleFields: RuleFieldInfo[]; callerFields: RuleFieldInfo[] } {
  const ruleFields = Object.entries(definition.ruleFields ?? {}).map(([name, { doc, type, values = [], governedBy = null }]) => ({
    name: `${recordName(definition)}.${name}`,
    label: inLanguage(doc, language),
    type,
    values: values.map(({ code, name: called }) => ({ code, name: inLanguage(called, language) })),
    governedBy,
  }));
  const callerFields = Object.entries(CALLER_FIELDS).map(([name, { doc, type }]) => {
    return {
      name: `caller.${name}`,
      label: inLanguage(doc, language),
      type: type === 'string' ? 'id' : 'ids',
      values: [],
      governedBy: null,
    };
  });
  return { ruleFields, callerFields: definition.ruleFields ? callerFields : [] };
}
