import type { FieldSpec } from '@charter/kernel';

/** One value of a definition, with where it stands: `indicators.2.metric`. */
export interface PlacedValue {
  place: string;
  field: FieldSpec;
  value: unknown;
}

/** Every value that is given, of all parts, records within records. */
export function valuesOf(fields: readonly FieldSpec[], body: unknown, place = ''): PlacedValue[] {
  return fields.flatMap((field) => {
    const given = (body as Readonly<Record<string, unknown>>)[field.name];
    if (given === undefined || given === null) return [];
    const at = place === '' ? field.name : `${place}.${field.name}`;
    if (!field.many) return one(field, given, at);
    return (given as unknown[]).flatMap((value, index) => one(field, value, `${at}.${index}`));
  });
}

function one(field: FieldSpec, value: unknown, place: string): PlacedValue[] {
  return field.fields ? valuesOf(field.fields, value, place) : [{ place, field, value }];
}
