import type { RatingScaleBody } from './regulation';

/** One level as typed. The code stays what it was, for ratings that were given refer to it. */
export interface LevelDraft {
  code: string;
  chinese: string;
  english: string;
  points: string;
  bad: boolean;
}

export interface ScaleDraft {
  levels: LevelDraft[];
  validDays: string;
}

/** The draft of a scale read once in each language; English that only repeats the Chinese is no translation. */
export function scaleDraft(chinese: RatingScaleBody, english: RatingScaleBody): ScaleDraft {
  const levels = chinese.levels.map(({ code, name, points, bad }, place) => {
    const en = english.levels[place]?.name ?? '';
    return { code, chinese: name, english: en === name ? '' : en, points: String(points), bad };
  });
  return { levels, validDays: String(chinese.validDays) };
}

/** A level more, worst of all, with a code that no other has. */
export function withLevel(draft: ScaleDraft): ScaleDraft {
  const taken = new Set(draft.levels.map(({ code }) => code));
  let number = draft.levels.length + 1;
  while (taken.has(`level${number}`)) number += 1;
  return { ...draft, levels: [...draft.levels, { code: `level${number}`, chinese: '', english: '', points: '0', bad: false }] };
}

const isWhole = (typed: string, least: number) => /^-?\d+$/.test(typed.trim()) && Number(typed) >= least;

/** Whether it could be published: two levels at least, each with a name and whole points, and the link valid for a while. */
export function isSound({ levels, validDays }: ScaleDraft): boolean {
  const named = levels.every(({ chinese, points }) => chinese.trim() && isWhole(points, 0));
  return levels.length >= 2 && named && isWhole(validDays, 1);
}

/** The scale in the form of the API. */
export function scaleInput({ levels, validDays }: ScaleDraft): Record<string, unknown> {
  return {
    validDays: Number(validDays),
    levels: levels.map(({ code, chinese, english, points, bad }) => ({
      code,
      name: { zh: chinese.trim(), en: english.trim() || undefined },
      points: Number(points),
      bad,
    })),
  };
}
