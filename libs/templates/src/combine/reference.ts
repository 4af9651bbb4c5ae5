import { type FieldSpec, fieldsOf } from '@charter/kernel';
import { KINDS, isDescribed } from '@charter/kinds';
import type { Provision } from '@charter/regulation';

/** What a body names of other parts, by the name of its field. */
type Reference = Pick<FieldSpec, 'name' | 'refersTo' | 'many' | 'fields'>;

const field = (name: string, refersTo: string): Reference => ({ name, refersTo, many: false });

/** References of the kinds whose editors are made by hand; those of all others are told by their schema. */
const HAND_MADE: Partial<Record<Provision['kind'], Reference[]>> = {
  limit: [field('item', 'serviceItem'), field('calendar', 'calendar'), field('department', 'department')],
};

function referencesOf(kind: Provision['kind']): readonly Reference[] {
  return isDescribed(kind) ? fieldsOf(KINDS[kind].schema) : (HAND_MADE[kind] ?? []);
}

/** The body with every key it names of another part given anew. */
export function withReferences(kind: Provision['kind'], body: unknown, renamed: (sort: string, key: string) => string): unknown {
  return written(referencesOf(kind), body, renamed);
}

function written(references: readonly Reference[], body: unknown, renamed: (sort: string, key: string) => string): unknown {
  const values = { ...(body as Record<string, unknown>) };
  for (const reference of references) {
    const value = values[reference.name];
    if (value === undefined || value === null) continue;
    const one = (each: unknown) => oneWritten(reference, each, renamed);
    values[reference.name] = reference.many ? (value as unknown[]).map(one) : one(value);
  }
  return values;
}

function oneWritten({ refersTo, fields }: Reference, value: unknown, renamed: (sort: string, key: string) => string): unknown {
  if (fields) return written(fields, value, renamed);
  return refersTo && typeof value === 'string' ? renamed(refersTo, value) : value;
}
