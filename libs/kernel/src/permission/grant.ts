import type { Text } from '../text';

/** Whose records a grant reaches (数据范围, O-3), from widest to narrowest. */
export const SCOPES = ['all', 'departmentTree', 'department', 'own', 'assigned'] as const;
export type Scope = (typeof SCOPES)[number];

/** What and whose: the unit a role is made of. Without `fields` it covers every field that is not sensitive. */
export interface Grant {
  subject: string;
  actions: string[];
  fields?: string[];
  scope: Scope;
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
  scopes: Partial<Record<Exclude<Scope, 'all'>, string>>;
}

/** The one who acts, as far as scopes depend on it. */
export interface Actor {
  memberId: string;
  departmentId: string | null;
  /** The own department and all below it. */
  departmentTree: string[];
}
