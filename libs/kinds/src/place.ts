import { type FieldSpec, type Language, fieldsOf } from '@charter/kernel';
import type { ProvisionKind } from '@charter/regulation';
import { KINDS, isDescribed } from './kinds';

/** Where something stands in a definition, as people read it: `indicators.2.weight` is "指标 3 · 权重". */
export function placeName(kind: ProvisionKind, place: string, language: Language): string {
  if (!isDescribed(kind)) return place;
  const words: string[] = [];
  let fields: readonly FieldSpec[] = fieldsOf(KINDS[kind].schema);
  for (const part of place.split('.')) {
    const field = fields.find(({ name }) => name === part);
    if (field) words.push(field.label[language]);
    else if (/^\d+$/.test(part) && words.length > 0) words.push(`${words.pop() ?? ''} ${Number(part) + 1}`);
    if (field) fields = field.fields ?? [];
  }
  return words.join(' · ') || place;
}
