import { DomainError, type Text, USUAL_TIME_ZONE, inLanguage } from '@charter/kernel';
import {
  POSTING_KINDS,
  POSTING_STATES,
  type PostingKind,
  type PostingState,
  daysLeft,
  isContentShown,
  namesPersons,
  postingStateAt,
  takesObjections,
} from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Visit } from '../service';
import { objectionNumber } from './objector';
import { htmlOf } from './markdown';
import { postingNumber } from './content';
import type { PublicPosting, PublicPostingArguments, PublicPostingBrief } from './portal.graphql';

interface BriefRow {
  [column: string]: unknown;
  id: string;
  day: string;
  serial: string;
  kind: PostingKind;
  state: PostingState;
  title: Text;
  opensAt: Date;
  endsAt: Date;
  received: number;
  answered: number;
}

interface FullRow extends BriefRow {
  body: Text;
  result: Text | null;
  digest: string;
  version: number | null;
  namedObjections: boolean;
  concludedAt: Date | null;
  withdrawalReason: string | null;
  answers: { day: string; serial: string; text: string; answer: string; at: string }[];
}

const PARSED = /^GS-(\d{8})-0*(\d{1,9})$/;

/** Condition and values that find a posting by its number, drafts never; undefined for what is no number. */
export function byNumber(number: string): { where: string; values: string[] } | undefined {
  const [, day, serial] = PARSED.exec(number.trim().toUpperCase()) ?? [];
  return day && serial
    ? { where: `p.opens_at is not null and to_char(p.day, 'YYYYMMDD') = $1 and p.serial = $2::bigint`, values: [day, serial] }
    : undefined;
}

const briefColumns = (
  schema: string,
) => `p.id, p.day::text, p.serial::text, p.kind, p.state, p.title, p.opens_at as "opensAt", p.ends_at as "endsAt",
  (select count(*)::int from ${schema}.objection o where o.posting_id = p.id) as received,
  (select count(*)::int from ${schema}.objection o where o.posting_id = p.id and o.answered_at is not null) as answered`;

/** The notice board of the portal (公示栏, Q-2.4): what is posted, for how long, and what became of objections. */
@Injectable()
export class NoticeBoard {
  constructor(@Inject(Door) private readonly door: Door) {}

  async list(visit: Visit, args: PublicPostingArguments, now = Date.now()): Promise<{ nodes: PublicPostingBrief[]; totalCount: number }> {
    const { kind, archived, first, offset } = args;
    if (first < 0 || first > 100) throw new DomainError('FIELD_INVALID', { field: 'first' }, 'first');
    if (offset < 0 || offset > 10_000) throw new DomainError('FIELD_INVALID', { field: 'offset' }, 'offset');
    const text = (args.search ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 100)
      .replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const { schema } = visit.scope;
    const rows = await this.door.read<BriefRow & { total: number }>(
      visit.scope,
      named(
        `select ${briefColumns(schema)}, count(*) over ()::int as total from ${schema}.posting p
         where p.opens_at is not null and (p.state = 'open' and p.ends_at > $1) <> $2
           and ($3::text is null or p.kind = $3) and ($4 = '' or p.search_text like '%' || $4 || '%')
         order by p.opens_at desc, p.id desc limit $5 offset $6`,
        [new Date(now), archived, kind ?? null, text, first, offset],
      ),
    );
    return { nodes: rows.map((row) => briefOf(row, visit, now)), totalCount: rows[0]?.total ?? 0 };
  }

  /** Null for a number that was never shown. */
  async one(visit: Visit, number: string, now = Date.now()): Promise<PublicPosting | null> {
    const found = byNumber(number);
    if (!found) return null;
    const { schema } = visit.scope;
    const [row] = await this.door.read<FullRow>(
      visit.scope,
      named(
        `select ${briefColumns(schema)}, p.body, p.result, p.digest, v.number as version, p.named_objections as "namedObjections",
           p.concluded_at as "concludedAt", p.withdrawal_reason as "withdrawalReason",
           (select coalesce(json_agg(json_build_object('day', o.day, 'serial', o.serial::text, 'text', o.public_text, 'answer', o.answer, 'at', o.answered_at)
              order by o.submitted_at, o.id), '[]')
            from ${schema}.objection o where o.posting_id = p.id and o.answered_at is not null) as answers
         from ${schema}.posting p left join ${schema}.regulation_version v on v.id = p.regulation_version_id where ${found.where}`,
        found.values,
      ),
    );
    return row ? fullOf(row, visit, now) : null;
  }
}

const factsOf = ({ state, endsAt, kind }: BriefRow) => ({ state, endsAt: endsAt.getTime(), ofPersons: namesPersons(kind) });

function briefOf(row: BriefRow, { language }: Visit, now: number): PublicPostingBrief {
  const state = postingStateAt(factsOf(row), now);
  return {
    number: postingNumber(row),
    kind: row.kind as PublicPostingBrief['kind'],
    kindName: POSTING_KINDS[row.kind][language],
    state: state as PublicPostingBrief['state'],
    stateName: POSTING_STATES[state][language],
    title: inLanguage(row.title, language),
    opensAt: row.opensAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    daysLeft: state === 'open' ? daysLeft(row.endsAt.getTime(), now, USUAL_TIME_ZONE) : 0,
    objectionsReceived: row.received,
    objectionsAnswered: row.answered,
  };
}

function fullOf(row: FullRow, visit: Visit, now: number): PublicPosting {
  const words = (text: Text) => htmlOf(inLanguage(text, visit.language));
  const withdrawn = row.state === 'withdrawn';
  return {
    ...briefOf(row, visit, now),
    html: isContentShown(factsOf(row), now) ? words(row.body) : null,
    regulationVersion: row.version,
    digest: row.digest,
    takesObjections: takesObjections(factsOf(row), now),
    namedObjections: row.namedObjections,
    answers: withdrawn
      ? []
      : row.answers.map(({ at, text, answer, ...numbered }) => ({
          number: objectionNumber(numbered),
          text,
          answer,
          answeredAt: new Date(at).toISOString(),
        })),
    resultHtml: row.result && !withdrawn ? words(row.result) : null,
    concludedAt: row.concludedAt?.toISOString() ?? null,
    withdrawalReason: row.withdrawalReason,
  };
}
