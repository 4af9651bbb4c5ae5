import type { Text } from '@charter/kernel';
import type { Article, Provision } from '@charter/regulation';

/** Whose records a grant reaches. */
export const GRANT_SCOPES = ['all', 'departmentTree', 'department', 'own', 'assigned'] as const;
export type GrantScope = (typeof GRANT_SCOPES)[number];

/** What a role may do, and with whose records (O-3). */
export interface TemplateGrant {
  subject: string;
  actions: string[];
  /** All fields when absent. */
  fields?: string[];
  scope: GrantScope;
}

export interface TemplateRole {
  code: string;
  name: Text;
  grants: TemplateGrant[];
}

export interface TemplateDepartment {
  code: string;
  name: Text;
  /** Code of the department above; the tree has one root. */
  parent?: string;
}

/** A model regulation (服务管理制度) an organisation can start from at sign-up (O-1). */
export interface Template {
  code: string;
  /** Kinds of organisation it is offered to. */
  kinds: string[];
  name: Text;
  summary: Text;
  regulation: { code: string; title: Text };
  articles: Article[];
  provisions: Provision[];
  departments: TemplateDepartment[];
  roles: TemplateRole[];
}
