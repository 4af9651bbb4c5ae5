import {
  DomainError,
  type FieldSpec,
  type Problem,
  type ProvisionExample,
  type Text,
  codesOf,
  compileRule,
  fieldsOf,
  keysOf,
  messagesOf,
  unknownKey,
} from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { ENVIRONMENTS, KINDS, isDescribed } from './kinds';
import { type PlacedValue, valuesOf } from './values';

/** Something that keeps a set of provisions from being published. */
export interface Unfit extends Problem {
  provision: Provision;
}

/** All that keeps a set of provisions from being published, told at once (P-1.1 审查). */
export function unfit(provisions: readonly Provision[]): Unfit[] {
  return provisions.flatMap((provision) => problemsOf(provision, provisions).map((problem) => ({ provision, ...problem })));
}

/** What of one provision does not fit together, or not with the others of its version. */
export function problemsOf(provision: Provision, all: readonly Provision[]): Problem[] {
  const { kind, body } = provision;
  const own =
    KINDS[kind].problems?.(
      body,
      all.filter((other) => other !== provision),
    ) ?? [];
  return [...described(provision, all), ...own];
}

function described(provision: Provision, all: readonly Provision[]): Problem[] {
  const { kind, body } = provision;
  if (!isDescribed(kind)) return [];
  const fields = fieldsOf(KINDS[kind].schema);
  const values = valuesOf(fields, body);
  const references = values.flatMap((value) => [...unknownReference(value, all), ...unknownCode(value, fields, body)]);
  return [...references, ...values.flatMap(unsoundRule), ...brokenExamples(provision, all)];
}

function unknownReference({ place, field, value }: PlacedValue, all: readonly Provision[]): Problem[] {
  const { refersTo } = field;
  if (!refersTo || !(refersTo in KINDS)) return [];
  return unknownKey(place, value as string, keysOf(all, refersTo));
}

/** What names a code of a list of the same definition. */
function unknownCode({ place, field, value }: PlacedValue, fields: readonly FieldSpec[], body: unknown): Problem[] {
  const list = fields.find(({ name }) => name === field.within);
  if (!list || codesOf(body, list.name).has(value as string)) return [];
  const { zh, en } = list.label;
  return [{ place, message: { zh: `没有${zh}“${String(value)}”。`, en: `There is no "${String(value)}" among the ${en.toLowerCase()}.` } }];
}

function unsoundRule({ place, field, value }: PlacedValue): Problem[] {
  if (field.type !== 'rule') return [];
  const variables = ENVIRONMENTS[field.environment ?? ''];
  if (!variables) throw new TypeError(`${place} is a rule over names nobody registered`);
  const checked = compileRule(value as string, variables, field.gives);
  return 'problems' in checked ? checked.problems.map(({ message }) => ({ place, message })) : [];
}

/** Examples are run whenever the provision is saved and published: what they expect must come out. */
function brokenExamples({ kind, body }: Provision, all: readonly Provision[]): Problem[] {
  const { outcome } = KINDS[kind];
  const { examples = [] } = body as { examples?: ProvisionExample[] };
  if (!outcome) return [];
  return examples.flatMap(({ name, given, expected }, index) => {
    const place = `examples.${index}`;
    try {
      const found = outcome(body, given, all);
      return found === expected ? [] : [{ place, message: unexpected(name, expected, found) }];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { zh, en } = messagesOf(error.code, error.params);
      return [{ place, message: { zh: `“${name.zh}”：${zh}`, en: `"${name.en ?? name.zh}": ${en}` } }];
    }
  });
}

function unexpected(name: Text, expected: string, found: string): Text {
  return {
    zh: `“${name.zh}”应得“${expected}”，实际得“${found}”。`,
    en: `"${name.en ?? name.zh}" should give "${expected}" but gives "${found}".`,
  };
}
