import type { Client } from '../frame/client';
import { inDatabase, schemaOf } from '../frame/database';
import { type Organisation, unique } from '../frame/organisation';

export interface Posting {
  id: string;
  number: string;
  version: number;
  kind: string;
  state: string;
  title: string;
  body: string;
  html: string;
  digest: string | null;
  opensAt: string | null;
  endsAt: string | null;
  result: string | null;
  unansweredCount: number;
  regulationVersion: { number: number } | null;
  personalData: { kind: string; excerpt: string; never: boolean }[];
  availableActions: { action: string; allowed: boolean; reasons: { code: string }[] }[];
  objections: {
    id: string;
    number: string;
    text: string;
    nameMasked: string | null;
    contactMasked: string | null;
    answer: string | null;
  }[];
  history: { action: string; reason: string | null }[];
}

export const POSTING = `posting { id number version kind state title body html digest opensAt endsAt result unansweredCount regulationVersion { number }
  personalData { kind excerpt never } availableActions { action allowed reasons { code } }
  objections { id number text nameMasked contactMasked answer } history { action reason } }`;

const DRAFT = {
  kind: 'OTHER',
  title: { zh: '小区停水告知', en: 'Water supply' },
  body: { zh: '## 时间\n\n周五上午', en: '## When\n\nFriday morning' },
};

/** Drafts a posting. */
export async function draft(member: Client, more: object = {}): Promise<Posting> {
  const input = { ...DRAFT, periodValue: 3, periodUnit: 'DAYS', ...more };
  return (await member.done<{ posting: Posting }>('postingCreate', input, POSTING)).posting;
}

export async function open(member: Client, { id }: Pick<Posting, 'id'>, more: object = {}): Promise<Posting> {
  return (await member.done<{ posting: Posting }>('postingOpen', { id, ...more }, POSTING)).posting;
}

export async function seen(member: Client, { id }: Pick<Posting, 'id'>): Promise<Posting> {
  return (await member.query<{ posting: Posting }>(`query ($id: ID!) { ${POSTING.replace('posting', 'posting(id: $id)')} }`, { id }))
    .posting;
}

/** What a visitor reads of a posting. */
export interface Shown {
  state: string;
  title: string;
  html: string | null;
  daysLeft: number;
  digest: string;
  takesObjections: boolean;
  objectionsReceived: number;
  objectionsAnswered: number;
  answers: { text: string; answer: string }[];
  resultHtml: string | null;
  withdrawalReason: string | null;
}

export async function shown(visitor: Client, number: string): Promise<Shown | null> {
  const { posting } = await visitor.query<{ posting: Shown | null }>(
    `query ($number: String!) { posting(number: $number) { state title html daysLeft digest takesObjections objectionsReceived objectionsAnswered
      answers { text answer } resultHtml withdrawalReason } }`,
    { number },
  );
  return posting;
}

export const objecting = (number: string, more: object = {}) => ({
  posting: number,
  text: '我认为停水时间太长',
  idempotencyKey: unique('objection-form-'),
  ...more,
});

/** Objects as a visitor; the token of the link that follows it. */
export async function object(visitor: Client, number: string, more: object = {}): Promise<string> {
  return (await visitor.done<{ token: string }>('objectionSubmit', objecting(number, more), 'token')).token;
}

/** Lets time pass until the period of a posting is over: nothing but the owner of the database can. */
export function letPeriodPass({ slug }: Organisation, { number }: Pick<Posting, 'number'>): Promise<unknown> {
  return inDatabase(async (database) => {
    await database.query(`set session_replication_role = replica`);
    const serial = number.split('-').at(-1);
    await database.query(
      `update ${await schemaOf(database, slug)}.posting set opens_at = opens_at - interval '30 days', ends_at = ends_at - interval '30 days' where serial = $1::bigint`,
      [serial],
    );
  });
}
