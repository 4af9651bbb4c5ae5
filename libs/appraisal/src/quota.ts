import { type Text, decimal, inBoth } from '@charter/kernel';
import { bandOf } from './band';
import { bestFirst } from './rank';
import type { Grade, SchemeBody } from './scheme';

/** One subject of a group with its score, and the grade a veto item leaves at best. */
export interface Standing {
  subject: string;
  score: string;
  best?: string;
}

export interface Placement {
  subject: string;
  /** 1 for the best score; equals share a rank, and the next one follows their number. */
  rank: number;
  grade: string;
  /** The grade its score alone would give. */
  byScore: string;
  how: Required<Text>;
}

interface Candidate extends Standing {
  rank: number;
  byScore: number;
  /** Position of the best grade it may get. */
  reach: number;
}

/**
 * Grades of a group under quotas (强制分布, A-1). From the best grade down: those whose score reaches it compete for its
 * places in the order of their scores; who finds none competes for the next grade. Equal scores are never told apart: when
 * they exceed what is left, all go down, or all stay, as the scheme says. Nobody gets a better grade than the score gives.
 */
export function placements(scheme: SchemeBody, group: readonly Standing[]): Placement[] {
  const grades = bestFirst(scheme);
  const candidates = ranked(group, grades);
  const placed = new Map<Candidate, number>();
  grades.forEach((grade, position) => {
    const waiting = candidates.filter((candidate) => !placed.has(candidate) && candidate.reach <= position);
    const places = position === grades.length - 1 ? Infinity : placesOf(grade, group.length);
    for (const candidate of admitted(waiting, places, scheme.ties)) placed.set(candidate, position);
  });
  return candidates.map((candidate) => {
    const position = placed.get(candidate) ?? grades.length - 1;
    const { subject, rank, byScore } = candidate;
    return {
      subject,
      rank,
      grade: grades[position]?.code ?? '',
      byScore: grades[byScore]?.code ?? '',
      how: explained(candidate, position, grades, group.length),
    };
  });
}

/** How many places a grade has in a group of a size: its share, rounded down. */
export function placesOf({ quota }: Pick<Grade, 'quota'>, size: number): number {
  return quota === undefined ? Infinity : decimal(quota).times(size).div(100).floor().toNumber();
}

function ranked(group: readonly Standing[], grades: readonly Grade[]): Candidate[] {
  const sorted = [...group].sort((one, other) => decimal(other.score).cmp(one.score) || (one.subject < other.subject ? -1 : 1));
  return sorted.map((standing) => {
    const found = bandOf(grades, decimal(standing.score));
    const byScore = found ? grades.indexOf(found) : grades.length - 1;
    const limit = standing.best === undefined ? -1 : grades.findIndex(({ code }) => code === standing.best);
    const rank = sorted.findIndex(({ score }) => decimal(score).eq(standing.score)) + 1;
    return { ...standing, rank, byScore, reach: Math.max(byScore, limit) };
  });
}

/** The first of them, in the order of their scores, equals together. */
function admitted(waiting: readonly Candidate[], places: number, ties: SchemeBody['ties']): Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of waiting) {
    if (taken.includes(candidate)) continue;
    const equals = waiting.filter(({ rank }) => rank === candidate.rank);
    const fits = taken.length + equals.length <= places || (ties === 'keep' && taken.length < places);
    if (!fits) break;
    taken.push(...equals);
  }
  return taken;
}

function explained(candidate: Candidate, position: number, grades: readonly Grade[], size: number): Required<Text> {
  const { score, rank, byScore, reach } = candidate;
  const nameOf = (at: number) => inBoth(grades[at]?.name ?? { zh: '' });
  const [first, last] = [nameOf(byScore), nameOf(position)];
  const begin = { zh: `${score} 分，第 ${rank} 名，按得分为“${first.zh}”`, en: `${score} points, rank ${rank}, "${first.en}" by score` };
  if (position === byScore) return begin;
  const vetoed = reach > byScore ? { zh: '；有一票否决', en: '; a veto limits it' } : { zh: '', en: '' };
  const full = grades.slice(reach, position).map((grade, index) => {
    const places = placesOf(grade, size);
    const name = nameOf(reach + index);
    return {
      zh: `；“${name.zh}”名额 ${places} 人（${size} 人的 ${grade.quota}%），轮不到`,
      en: `; "${name.en}" has ${places} places (${grade.quota}% of ${size}), taken by better or too few for equals`,
    };
  });
  return {
    zh: `${begin.zh}${vetoed.zh}${full.map(({ zh }) => zh).join('')}；评为“${last.zh}”`,
    en: `${begin.en}${vetoed.en}${full.map(({ en }) => en).join('')}; graded "${last.en}"`,
  };
}
