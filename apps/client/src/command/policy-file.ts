import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { type Body, bodyInputOf, kinds } from './policy-body';
import { Told } from './terminal';
import { words } from './words';

interface LocalText {
  zh: string;
  en?: string;
}

/** A regulation as it lies in a file, to be kept in a version control of one's own. */
export interface Policy {
  regulation: string;
  title: LocalText;
  articles: readonly PolicyArticle[];
  provisions: readonly PolicyProvision[];
}

export interface PolicyArticle {
  key: string;
  parentKey?: string;
  level: string;
  label: LocalText;
  title?: LocalText;
  body?: LocalText;
  guidance: boolean;
}

export interface PolicyProvision {
  kind: string;
  key: string;
  name: LocalText;
  articles: readonly string[];
  body: Body;
}

/** What of a file differs from what it is compared with, in the form of the API. */
export interface PolicyChange {
  articles?: readonly PolicyArticle[];
  provisions: readonly object[];
}

export const written = (policy: Policy): string => stringify(policy, { lineWidth: 120 });

/** @throws Told with the place of what is not right */
export function readPolicy(text: string, file: string): Policy {
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    throw new Told(words.badPolicy, { file, reason: (error as Error).message.split('\n')[0] ?? '' }, 2);
  }
  const fault = faultOf(read);
  if (fault) throw new Told(words.badPolicy, { file, reason: fault }, 2);
  return read as Policy;
}

function faultOf(read: unknown): string | undefined {
  const policy = read as Partial<Policy> | null;
  if (typeof policy?.regulation !== 'string') return 'regulation';
  if (!Array.isArray(policy.articles)) return 'articles';
  if (!Array.isArray(policy.provisions)) return 'provisions';
  const known = kinds();
  const wrong = (policy.provisions as Partial<PolicyProvision>[]).findIndex(
    ({ kind, key, body }) => !kind || !known.includes(kind) || !key || typeof body !== 'object',
  );
  return wrong < 0 ? undefined : `provisions.${wrong}`;
}

/** What the file changes. */
export function changeBetween(before: Policy, after: Policy): PolicyChange {
  const old = new Map(before.provisions.map((provision) => [identity(provision), provision]));
  const kept = new Set(after.provisions.map(identity));
  const changed = after.provisions.filter((provision) => !isDeepStrictEqual(provision, old.get(identity(provision))));
  const gone = before.provisions.filter((provision) => !kept.has(identity(provision)));
  return {
    ...(isDeepStrictEqual(before.articles, after.articles) ? {} : { articles: after.articles }),
    provisions: [
      ...changed.map((provision) => changeOf(provision, old.get(identity(provision)))),
      ...gone.map(({ kind, key }) => ({ key, retire: true, body: { [kind]: {} } })),
    ],
  };
}

export const isEmpty = ({ articles, provisions }: PolicyChange) => articles === undefined && provisions.length === 0;

const identity = ({ kind, key }: PolicyProvision) => `${kind}/${key}`;

function changeOf({ kind, key, name, articles, body }: PolicyProvision, old: PolicyProvision | undefined): object {
  return { key, name, articles, body: { [kind]: bodyInputOf(kind, body, old?.body) } };
}

/** Without what is not there: a file says nothing of it. */
export function compact<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(compact) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, compact(part)]]))) as Value;
}
