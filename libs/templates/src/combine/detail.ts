import { type FieldSpec, type Language, type Text, fieldsOf, inLanguage } from '@charter/kernel';
import { KINDS, isDescribed, valuesOf } from '@charter/kinds';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import type { Template } from '../template';
import { withReferences } from './reference';

/** One value of a provision, and where it stands. */
export interface Detail {
  place: string;
  value: unknown;
  /** "承办部门：品质管理部" */
  words: Required<Text>;
}

/** The body with departments and roles by their names: people do not know the codes. */
export function withNames({ kind, body }: Provision, template: Template, language: Language): unknown {
  return withReferences(kind, body, (sort, key) => nameOf(sort, key, template, language));
}

function nameOf(sort: string, key: string, { departments, roles }: Template, language: Language): string {
  const known = { department: departments, role: roles }[sort]?.find(({ code }) => code === key);
  return known ? inLanguage(known.name, language) : key;
}

/** The values of a provision, each with what it is called; none of kinds that have no such names. */
export function detailsOf({ kind, body }: Provision, template: Template): Detail[] {
  if (!isDescribed(kind) && kind !== 'serviceItem') return [];
  return valuesOf(fieldsOf(KINDS[kind].schema), body).map(({ place, field, value }) => {
    const told = (language: Language) => shown(field, value, template, language);
    return { place, value, words: both(`${field.label.zh}：${told('zh')}`, `${field.label.en}: ${told('en')}`) };
  });
}

function shown({ options, refersTo }: FieldSpec, value: unknown, template: Template, language: Language): string {
  if (typeof value === 'boolean') return inLanguage(value ? both('是', 'yes') : both('否', 'no'), language);
  if (typeof value === 'object' && value !== null && 'zh' in value) return inLanguage(value as Text, language);
  const code = String(value);
  return options?.[code]?.[language] ?? (refersTo ? nameOf(refersTo, code, template, language) : code);
}
