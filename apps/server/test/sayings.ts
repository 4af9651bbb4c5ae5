import type { Actor, RuleField, SubjectDefinition } from '@charter/kernel';
import fc from 'fast-check';

type Row = Record<string, unknown>;
type Says = (record: Row, actor: Actor) => boolean;

/** A rule and what it means, in plain JavaScript. */
export interface Saying {
  text: string;
  says: Says;
}

/** What is drawn for one comparison: which of its forms, and with what. */
interface Draw {
  form: number;
  word: string;
  uuid: string;
  moment: string;
  number: number;
}

/** Rules of every form over the columns at hand. */
export function sayingsOn(
  { subject, ruleFields = {} }: SubjectDefinition,
  columns: Row,
  ids: readonly string[],
  moments: readonly string[],
): fc.Arbitrary<Saying> {
  const fields = Object.entries(ruleFields).filter(([, { property }]) => property in columns);
  const name = subject.charAt(0).toLowerCase() + subject.slice(1);
  const draw = fc.record({
    form: fc.nat(5),
    word: fc.constantFrom('甲', '甲乙', '%', ''),
    uuid: fc.constantFrom(...ids),
    moment: fc.constantFrom(...moments),
    number: fc.integer({ min: 0, max: 2 }),
  });
  const leaf = fc.tuple(fc.constantFrom(...fields), draw).map(([[called, field], drawn]) => comparison(`${name}.${called}`, field, drawn));
  return fc.letrec<{ rule: Saying }>((tie) => {
    const pair = fc.tuple(tie('rule'), tie('rule'));
    const both = pair.map(([one, other]): Saying => {
      return { text: `(${one.text} && ${other.text})`, says: (record, actor) => one.says(record, actor) && other.says(record, actor) };
    });
    const either = pair.map(([one, other]): Saying => {
      return { text: `(${one.text} || ${other.text})`, says: (record, actor) => one.says(record, actor) || other.says(record, actor) };
    });
    const denied = tie('rule').map((one): Saying => ({ text: `!(${one.text})`, says: (record, actor) => !one.says(record, actor) }));
    return { rule: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, both, either, denied) };
  }).rule;
}

function comparison(mention: string, field: RuleField, drawn: Draw): Saying {
  const there =
    (test: (value: never) => boolean): Says =>
    (record) =>
      record[field.property] !== null && test(record[field.property] as never);
  if (drawn.form === 5) return { text: `has(${mention})`, says: there(() => true) };
  if (field.type === 'yesno') return yesno(mention, there, drawn);
  if (field.type === 'number') return { text: `${mention} >= ${drawn.number}`, says: there((value) => value >= drawn.number) };
  if (field.type === 'moment') return moment(mention, there, drawn);
  return field.type === 'id' ? id(mention, field, drawn) : text(mention, field, there, drawn);
}

type There = (test: (value: never) => boolean) => Says;

function yesno(mention: string, there: There, { form }: Draw): Saying {
  if (form % 2) return { text: mention, says: there((value) => value) };
  return { text: `${mention} == false`, says: there((value) => !value) };
}

function moment(mention: string, there: There, { form, moment: bound }: Draw): Saying {
  const timestamp = `timestamp("${bound}")`;
  if (form % 2) return { text: `${mention} < ${timestamp}`, says: there((value) => Date.parse(value) < Date.parse(bound)) };
  return { text: `${mention} <= ${timestamp}`, says: there((value) => Date.parse(value) <= Date.parse(bound)) };
}

function id(mention: string, { property, of = '' }: RuleField, { form, uuid }: Draw): Saying {
  if (form === 0)
    return {
      text: `${mention} in caller.departmentTree`,
      says: (record, { departmentTree }) => departmentTree.includes(record[property] as string),
    };
  if (form === 1)
    return {
      text: `${mention} == caller.departmentId`,
      says: (record, { departmentId }) => record[property] !== null && record[property] === departmentId,
    };
  if (form === 2) return { text: `${mention} != caller.memberId`, says: (record, { memberId }) => record[property] !== memberId };
  return { text: `${mention} == "${of}_${uuid.replaceAll('-', '')}"`, says: (record) => record[property] === uuid };
}

function text(mention: string, { property, values }: RuleField, there: There, { form, word, number }: Draw): Saying {
  const given = values?.[number]?.code ?? word;
  if (form === 0 && !values) return { text: `${mention}.contains("${word}")`, says: there((value: string) => value.includes(word)) };
  if (form === 1 && !values) return { text: `${mention}.startsWith("${word}")`, says: there((value: string) => value.startsWith(word)) };
  if (form === 2) return { text: `${mention} != "${given}"`, says: (record) => record[property] !== given };
  return { text: `${mention} in ["${given}"]`, says: there((value) => value === given) };
}
