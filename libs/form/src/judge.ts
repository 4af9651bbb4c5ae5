import type { Decimal, Text } from '@charter/kernel';
import { type Asked, holds, type Known, knownOf } from './asked';
import type { Band, BandChange, FormBody } from './body';
import { chosenOptions } from './points';

/** What changed the band, or would have. */
export interface Judgement {
  /** Code of the rule, or of the question whose answer is critical. */
  code: string;
  name: Text;
  from?: string;
  to?: string;
  /** Why it made no difference, where it made none. */
  without?: Required<Text>;
}

export interface Verdict {
  /** Code of the band that counts; none where points lead to none, or not all is answered and nothing is set at once. */
  band?: string;
  /** Code of the band by points alone. */
  byPoints?: string;
  vetoed: boolean;
  judgements: Judgement[];
}

/** The band in which points lie. */
export function bandOf(bands: readonly Band[], points: Decimal): Band | undefined {
  return bands.find(({ from, to }) => points.gte(from) && points.lte(to));
}

/**
 * What the points come to: a band set at once comes before everything; else the band of the points, held down by critical
 * answers, then changed by the rules in their order. No band is judged by points as long as an answer is missing.
 */
export function judge(body: FormBody, asked: readonly Asked[], total: Decimal, complete: boolean): Verdict {
  const known = knownOf(asked);
  const byPoints = complete ? bandOf(body.bands, total)?.code : undefined;
  const start = { ...(byPoints ? { byPoints } : {}), vetoed: criticalOf(asked).some(({ critical }) => critical === 'veto') };
  const set = body.changes.find(({ effect, when }) => effect === 'set' && holds(when, known));
  if (set) {
    return { ...start, band: set.band, judgements: [{ code: set.code, name: set.name, from: byPoints, to: set.band }] };
  }
  if (!byPoints) return { ...start, judgements: [] };
  const judgements = changesOf(body, asked, known, byPoints);
  return { ...start, band: judgements.at(-1)?.to ?? byPoints, judgements };
}

function changesOf(body: FormBody, asked: readonly Asked[], known: Known, byPoints: string): Judgement[] {
  const places = body.bands.map(({ code }) => code);
  const last = places.length - 1;
  let at = places.indexOf(byPoints);
  const move = (code: string, name: Text, to: number): Judgement => {
    const from = at;
    at = Math.min(to, last);
    const judgement = { code, name, from: places[from], to: places[at] };
    return at === from ? { ...judgement, without: NO_LOWER } : judgement;
  };
  const critical = criticalOf(asked).map(({ code, name, critical: effect, atMost }) =>
    move(code, name, effect === 'veto' ? last : Math.max(at, places.indexOf(atMost ?? ''))),
  );
  const used = new Set<string>();
  const rules = body.changes.filter(({ effect, when }) => effect !== 'set' && holds(when, known));
  const changed = rules.map((rule) => {
    const { code, name, once } = rule;
    if (once !== undefined && used.has(once)) return { code, name, from: places[at], to: places[at], without: ONCE };
    if (once !== undefined) used.add(once);
    return move(code, name, placeAfter(rule, at, places));
  });
  return [...critical, ...changed];
}

const NO_LOWER: Required<Text> = { zh: '已经是这一档或更低', en: 'it is that band or a lower one already' };
const ONCE: Required<Text> = { zh: '同组规则只算一次', en: 'such rules count only once together' };

function placeAfter({ effect, steps = 1, band }: BandChange, at: number, places: readonly string[]): number {
  return effect === 'worse' ? at + steps : Math.max(at, places.indexOf(band ?? ''));
}

/** Critical answers that were given, in the order of the questions. */
function criticalOf(asked: readonly Asked[]) {
  return asked.flatMap(({ question, answer }) =>
    answer
      ? chosenOptions(question, answer)
          .filter(({ critical }) => critical !== undefined)
          .map(({ critical, atMost }) => ({ code: question.code, name: question.wording, critical, atMost }))
      : [],
  );
}
