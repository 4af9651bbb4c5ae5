import type { Change } from '../shared/change';

/** A key of a program as its organisation sees it. */
export interface ApiKey {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  addresses: string[];
  state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  lastUsedAddress: string | null;
  createdBy: { id: string; name: string } | null;
  /** What its program should change. */
  deprecatedUses?: DeprecatedUse[];
  history?: Change[];
}

/** Something of the contract that is to go, and that a program still uses. */
export interface DeprecatedUse {
  field: string;
  reason: string;
  calls: number;
  lastAt: string;
}

/** What keys can be made of. */
export interface ScopeSubject {
  subject: string;
  name: string;
  actions: { code: string; name: string }[];
  sensitiveFields: string[];
}

/** Opens personal data to a key, where its maker may see it. */
export const PERSONAL_DATA = 'pii:read';

export const scopeOf = (subject: string, action: string) => `${subject}:${action}`;

/** The scope in words: "客户 · 查看"; one that no longer exists stays as it was written. */
export function scopeText(scope: string, subjects: readonly ScopeSubject[], personalData: string): string {
  if (scope === PERSONAL_DATA) return personalData;
  const [code, action] = scope.split(':');
  const subject = subjects.find((each) => each.subject === code);
  const name = subject?.actions.find((each) => each.code === action)?.name;
  return subject && name ? `${subject.name} · ${name}` : scope;
}

/** Days a key may live, longest last. */
export const LIVES = [30, 90, 180, 365] as const;

const DAY_MS = 24 * 3600 * 1000;

export const expiryIn = (days: number, now: number) => new Date(now + days * DAY_MS).toISOString();

/** Addresses as they are typed: by line, comma or blank. */
export const addressesOf = (typed: string) => typed.split(/[\s,，;；]+/).filter(Boolean);
