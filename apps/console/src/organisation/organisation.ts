import type { Change } from '../shared/change';
import type { Choice } from '../shared/FilterSelect';

interface LocalText {
  zh: string;
  en: string | null;
}

export interface Department {
  id: string;
  version: number;
  code: string;
  name: string;
  names: LocalText;
  active: boolean;
  position: number;
  memberCount: number;
  parent: Choice | null;
  head: Choice | null;
  successor: Choice | null;
  closedAt: string | null;
  history?: Change[];
}

export interface Member {
  id: string;
  version: number;
  name: string;
  email: string | null;
  post: string | null;
  active: boolean;
  invited: boolean;
  joinedAt: string;
  openRequestCount: number;
  absence: { id: string; until: string } | null;
  department: Choice | null;
  roles: Choice[] | null;
  history?: Change[];
}

export const SCOPES = ['ALL', 'DEPARTMENT_TREE', 'DEPARTMENT', 'OWN', 'ASSIGNED', 'RULE'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a role allows: actions on a subject, within a scope; `fields` null means all that are not sensitive. */
export interface Grant {
  subject: string;
  actions: string[];
  fields: string[] | null;
  scope: Scope;
  /** With the scope RULE: which records, in the rule language. */
  rule: string | null;
}

/** What a rule may ask for. */
export interface RuleFieldInfo {
  name: string;
  label: string;
  type: string;
  values: { code: string; name: string }[];
}

export interface Role {
  id: string;
  version: number;
  code: string;
  name: string;
  names: LocalText;
  builtIn: boolean;
  memberCount: number;
  grants: Grant[];
  history?: Change[];
  /** How it differs from the template's; none for roles made here. */
  templateDifference: { missing: Grant[]; extra: Grant[] } | null;
}

interface NamedCode {
  code: string;
  name: string;
}

/** What the editor of roles may choose from for one subject. */
export interface SubjectInfo {
  subject: string;
  name: string;
  actions: NamedCode[];
  fields: NamedCode[];
  /** Fields a grant must name to clear. */
  sensitiveFields: string[];
  scopes: Scope[];
  /** Names that rules may use, of the record and of whoever asks. */
  ruleFields: RuleFieldInfo[];
  callerFields: RuleFieldInfo[];
}
