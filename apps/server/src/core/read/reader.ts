import type { Ability } from '@charter/kernel';
import type { TenantScope } from '../tenancy/context';

/** On whose behalf a selection is read. One object per principal and language, so that plans can be kept with it. */
export interface Reader {
  scope: TenantScope;
  ability: Ability;
  language: 'zh' | 'en';
  /** Whether a permission is declared for this field; others open with the row. */
  isGoverned(subject: string, field: string): boolean;
  /** The fields of a subject for which a permission is declared. */
  recordedFields(subject: string): string[];
}
