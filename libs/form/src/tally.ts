import { decimal, type Decimal } from '@charter/kernel';
import type { Asked } from './asked';
import type { FormSection } from './body';
import { pointsOf, reachOf, sum } from './points';

/** A question as asked, with its points. */
export interface Scored extends Asked {
  points: Decimal;
}

/** What one section came to, as decimals in text. */
export interface SectionScore {
  code: string;
  points: string;
  /** The most that the questions asked can give. */
  maximum: string;
}

export function scored(asked: Asked): Scored {
  const { question, answer } = asked;
  return { ...asked, points: answer && !asked.ignored ? pointsOf(question, answer) : decimal(0) };
}

export function sectionScore(section: FormSection, all: readonly Scored[]): SectionScore {
  const own = all.filter((each) => each.section === section);
  const asked = own.filter(({ shown }) => shown);
  return {
    code: section.code,
    points: sum(own.map(({ points }) => points)).toString(),
    maximum: sum(asked.map(({ question }) => reachOf(question).most)).toString(),
  };
}
