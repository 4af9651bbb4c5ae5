import type { CategoryBody } from '@charter/care';
import type { ProvisionExample, Text } from '@charter/kernel';
import { both } from '../../both';
import { example } from '../../example';
import type { Content } from '../content';

/** What a category writes down; the rest is the same for most. */
type Parts = Pick<CategoryBody, 'weight' | 'examples'> & Partial<CategoryBody>;

/** One document that proves it. */
export const paper = (code: string, zh: string, en: string, expires = false) => ({ code, name: both(zh, en), required: true, expires });

/** A service item those who belong to it are entitled to. */
export const entitled = (item: string, zh: string, en: string) => ({ item, note: both(zh, en) });

/** Somebody to whom it applies, told in few words. */
export const belongs = (zh: string, en: string, given: Readonly<Record<string, string>>): ProvisionExample =>
  example(both(zh, en), given, 'yes');

/** Somebody to whom it does not. */
export const not = (zh: string, en: string, given: Readonly<Record<string, string>>): ProvisionExample =>
  example(both(zh, en), given, 'no');

/** Found by the file alone, whenever the file or the date changes. */
export function byRule(key: string, name: Required<Text>, parts: Parts & { rule: string }): Content<CategoryBody> {
  return category(key, name, 'rule', parts);
}

/** Decided on evidence and reviewed: every twelve months unless said otherwise. */
export function byDecision(key: string, name: Required<Text>, parts: Parts & Pick<CategoryBody, 'evidence'>): Content<CategoryBody> {
  return category(key, name, 'decision', { reviewMonths: 12, ...parts });
}

function category(key: string, name: Text, membership: CategoryBody['membership'], parts: Parts): Content<CategoryBody> {
  const body: CategoryBody = {
    unit: 'person',
    membership,
    evidence: [],
    graceDays: 0,
    masking: 'hidden',
    entitlements: [],
    ...parts,
  };
  return { kind: 'category', key, name, body };
}
