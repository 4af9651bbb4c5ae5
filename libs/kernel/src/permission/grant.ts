import type { Text } from '../text';
import type { ConditionType } from './condition';

/** Whose records a grant reaches (数据范围, O-3), from widest to narrowest; `rule` says it by itself. */
export const SCOPES = ['all', 'departmentTree', 'department', 'own', 'assigned', 'rule'] as const;
export type Scope = (typeof SCOPES)[number];

/** What and whose: the unit a role is made of. Without `fields` it covers every field that is not sensitive. */
export interface Grant {
  subject: string;
  actions: string[];
  fields?: string[];
  scope: Scope;
  /** With the scope `rule`: which records, said in the rule language. */
  rule?: string;
}

/** A field of the record that rules may ask for. */
export interface RuleField {
  property: string;
  doc: Required<Text>;
  type: ConditionType;
  /** Of an id: what it begins with. */
  of?: string;
  /** The values there are, where the list is closed. */
  values?: readonly { code: string; name: Required<Text> }[];
  /** The field of permission whose content it is. */
  governedBy?: string;
}

/** What a context declares of one of its subjects. */
export interface SubjectDefinition {
  subject: string;
  name: Text;
  actions: { code: string; name: Text }[];
  fields: { code: string; name: Text }[];
  /** Fields that a grant must name to clear (P-2.2). */
  sensitive: string[];
  /** The property of the record by which each scope is decided; a scope that is missing does not exist here. */
  scopes: Partial<Record<Exclude<Scope, 'all' | 'rule'>, string>>;
  /** What rules may ask for, by the names they use; without any there are no rules here. */
  ruleFields?: Readonly<Record<string, RuleField>>;
}

/** The one who acts, as far as scopes depend on it. */
export interface Actor {
  memberId: string;
  departmentId: string | null;
  /** The own department and all below it. */
  departmentTree: string[];
}
