import { DomainError, type Language, type Text, inLanguage } from '@charter/kernel';
import {
  LONGEST_PERIOD,
  POSTING_STEPS,
  type PersonalFinding,
  type PostingFacts,
  type PostingStep,
  canonicalPosting,
  namesPersons,
  personalData,
  refusalsOf,
} from '@charter/quality';
import { createHash } from 'node:crypto';
import { DetailedError } from '../core/graphql/user-error.graphql';
import { readText } from '../core/write/text';
import type { PostingEntity } from './posting.entity';

const TITLE = { label: { zh: '标题', en: 'title' }, longest: 120 };
const BODY = { label: { zh: '正文', en: 'content' }, longest: 60_000 };
const RESULT = { label: { zh: '公示结果', en: 'result' }, longest: 10_000 };

interface GivenText {
  zh: string;
  en?: string | null;
}

/** A text as it was typed, English only where there is some. @throws DomainError naming the field */
function readBoth(given: GivenText | null | undefined, field: string, rule: { label: Text; longest: number }): Text {
  const zh = readText(given?.zh, field, rule);
  const en = readText(given?.en, `${field}.en`, { ...rule, optional: true });
  return en === null ? { zh } : { zh, en };
}

export const readTitle = (given: GivenText | null | undefined) => readBoth(given, 'title', TITLE);
export const readBody = (given: GivenText | null | undefined) => readBoth(given, 'body', BODY);
export const readResult = (given: GivenText | null | undefined) => readBoth(given, 'result', RESULT);

/** @throws DomainError FIELD_INVALID */
export function readPeriod(value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= LONGEST_PERIOD) return value;
  throw new DomainError(
    'FIELD_INVALID',
    { field: { zh: `公示期（1 至 ${LONGEST_PERIOD}）`, en: `period (1 to ${LONGEST_PERIOD})` } },
    'periodValue',
  );
}

/** Personal data in anything the public would read of it. */
export function personalDataOf({ kind, title, body }: Pick<PostingEntity, 'kind' | 'title' | 'body'>): PersonalFinding[] {
  const text = [title, body].flatMap(({ zh, en }) => [zh, ...(en === undefined || en === zh ? [] : [en])]).join('\n\n');
  return personalData(text, { ofPersons: namesPersons(kind) });
}

export function postingNumber({ day, serial }: Pick<PostingEntity, 'day' | 'serial'>): string {
  return `GS-${day.replaceAll('-', '')}-${serial.padStart(4, '0')}`;
}

export type Posted = Pick<PostingEntity, 'day' | 'serial' | 'kind' | 'title' | 'body' | 'opensAt' | 'endsAt'>;

/** The canonical text of what was shown, and its digest. */
export function sealOf(posting: Posted, regulationVersion: number | null): { canonical: string; digest: string } {
  const { kind, title, body, opensAt, endsAt } = posting;
  if (!opensAt || !endsAt) throw new TypeError('A draft was shown to nobody');
  const canonical = canonicalPosting({
    number: postingNumber(posting),
    kind,
    title,
    body,
    regulationVersion,
    opensAt: opensAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
  return { canonical, digest: createHash('sha256').update(canonical).digest('hex') };
}

/** @throws DomainError with the reasons why the step cannot be taken */
export function refuseStep(step: PostingStep, facts: PostingFacts, may: (right: string) => boolean, now: number): void {
  const reasons = refusalsOf(step, facts, may, now);
  const [first] = reasons;
  if (!first) return;
  if (first.code === 'NOT_PERMITTED') throw new DomainError('NOT_PERMITTED', { action: POSTING_STEPS[step].name });
  throw new DetailedError('TRANSITION_REFUSED', { rule: first.message }, 'TransitionNotAllowed', (language: Language) => ({
    from: facts.state,
    reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, language) })),
  }));
}
