import { DAY, type Instant, localDateOf } from '@charter/kernel';
import type { ItemField } from '@charter/service';
import type { Chance } from './chance';

/** What an answer may refer to. */
export interface AnswerFacts {
  place: string;
  registeredAt: Instant;
  timeZone: string;
}

const TEXTS: Record<string, string[]> = {
  visitTime: ['工作日下午', '工作日晚上六点后', '周六上午', '随时，请先电话'],
  hours: ['晚上九点以后', '中午', '全天'],
  contact: ['女儿', '儿子', '侄子', '邻居老周'],
  diet: ['少盐', '软烂', '不吃辣'],
  history: ['高血压', '糖尿病', '无'],
  injured: ['无'],
  topic: ['办事流程'],
  thing: ['黑色雨伞'],
  things: ['旧家具'],
  plate: ['示A·12047', '示A·30918', '示B·55126', '示C·F0731'],
};

/** Days before (−) or after (+) the registration for which a date is likely. */
const DATES: Record<string, [from: number, to: number]> = {
  birthDate: [-92 * 365, -81 * 365],
  livingSince: [-1500, -200],
  lastCertified: [-380, -340],
  until: [30, 120],
};

function answerTo(field: ItemField, chance: Chance, { place, registeredAt, timeZone }: AnswerFacts): string | undefined {
  switch (field.type) {
    case 'choice':
      return chance.pick(field.options ?? []).code;
    case 'number':
      return String(chance.whole(1, 4));
    case 'date': {
      const [from, to] = DATES[field.code] ?? [2, 14];
      return localDateOf(registeredAt + chance.whole(from, to) * DAY, timeZone);
    }
    default: {
      if (field.code === 'location') return place;
      const texts = TEXTS[field.code];
      return texts && chance.pick(texts);
    }
  }
}

/** Answers to an item's form: those of the story, the rest made up; optional questions are often left out. */
export function answersTo(fields: ItemField[], told: Record<string, string>, chance: Chance, facts: AnswerFacts): Record<string, string> {
  const answered = fields.flatMap((field): [string, string][] => {
    const answer = told[field.code] ?? (field.required || chance.happens(0.5) ? answerTo(field, chance, facts) : undefined);
    return answer === undefined ? [] : [[field.code, answer]];
  });
  return Object.fromEntries(answered);
}
