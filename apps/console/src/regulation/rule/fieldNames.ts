import { type Language, type RuleVariables, inLanguage, valueVariables } from '@charter/kernel';

/** A name as a choice, under the record it belongs to. */
export interface FieldChoice {
  path: string;
  name: string;
  /** Empty for names that belong to no record. */
  record: string;
}

export function fieldChoices(variables: RuleVariables, language: Language): FieldChoice[] {
  return valueVariables(variables).map(({ path, variable }) => {
    const record = path.includes('.') ? variables[path.slice(0, path.indexOf('.'))] : undefined;
    return { path, name: inLanguage(variable.doc, language), record: record ? inLanguage(record.doc, language) : '' };
  });
}
