import { compileCalendar } from '@charter/kernel';
import { KINDS, unfit } from '@charter/kinds';
import { type Provision, provisionHead } from '@charter/regulation';
import { type DutyBody, occurrencesOf } from '@charter/quality';
import { departmentScheme } from '../appraisal/department';
import { ladder } from '../appraisal/ladder';
import { memberScheme } from '../appraisal/member';
import { withoutEnglish } from '../both';
import { officeCalendar } from '../calendar';
import { DIMENSION_KEYS, type DimensionKey, dimensions } from './dimensions';
import { duties } from './duties';
import { checkedStandards, standards } from './standards';

const byDimension = Object.fromEntries(DIMENSION_KEYS.map((key) => [key, [`article-${key}`]])) as Record<DimensionKey, string[]>;
const bySort = { selfCheck: ['a1'], survey: ['a2'], visit: ['a3'], report: ['a4'], review: ['a5'], training: ['a6'] };
const checklists = { conduct: 'conduct-checklist', work: 'work-checklist', place: 'place-checklist' };
const calendar = officeCalendar(['a7']);
const plain = [
  ...dimensions(byDimension),
  ...standards(byDimension),
  ...duties(bySort, { supervision: 'manager', lead: 'admin' }),
  calendar,
];
const scored = [
  ...checkedStandards(byDimension, checklists),
  memberScheme({ articles: ['a8'], checklist: 'conduct-checklist', exam: 'exam' }),
  departmentScheme({ articles: ['a8'], checklist: 'work-checklist' }),
  ladder(['a9'], { head: 'manager', lead: 'admin' }),
];
const provisions: Provision[] = [...plain, ...scored];
const ofKind = (kind: Provision['kind']) => provisions.filter((provision) => provision.kind === kind);

/** What is wrong apart from the forms, which the regulation brings along. */
const faults = (list: readonly Provision[]) =>
  unfit(list).flatMap(({ provision, place, message }) =>
    place.endsWith('form') && /“(.*checklist|exam)”/.test(message.zh) ? [] : [`${provision.key} ${place} ${message.zh}`],
  );

describe('provisions of quality, appraisal and accountability', () => {
  it('stand up to their schema, and hold nothing it does not know', () => {
    for (const provision of provisions) {
      expect(provisionHead.safeParse(provision).error).toBeUndefined();
      expect(KINDS[provision.kind].schema.parse(provision.body)).toEqual(provision.body);
    }
  });

  it('fit together, and every example comes out as it says', () => {
    expect(faults(provisions)).toEqual([]);
    expect(unfit(plain)).toEqual([]);
    const examples = provisions.flatMap(({ body }) => (body as { examples?: unknown[] }).examples ?? []);
    expect(examples.length).toBeGreaterThanOrEqual(12);
  });

  it('are complete in both languages and use each key once', () => {
    expect(withoutEnglish(provisions)).toEqual([]);
    const keys = provisions.map(({ kind, key }) => `${kind} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are bound to the articles they are given', () => {
    expect(provisions.filter(({ articles }) => articles.length === 0)).toEqual([]);
    expect(standards(byDimension).find(({ key }) => key === 'call-answer')?.articles).toEqual(['article-timely']);
  });

  it('P-2.1, Q-2.1: six dimensions, standards in each of them, and more than twenty in all', () => {
    expect(ofKind('dimension').map(({ name }) => name.zh)).toEqual(['主动', '及时', '准确', '专业', '礼貌', '保密']);
    const used = new Set(ofKind('standard').map(({ body }) => (body as { dimension: string }).dimension));
    expect([...used].toSorted()).toEqual(DIMENSION_KEYS.toSorted());
    expect(standards(byDimension).length).toBeGreaterThanOrEqual(20);
    expect(checkedStandards(byDimension, {})).toEqual([]);
  });

  it('Q-3.2, Q-7: duties of every kind, each of them falling due within a year', () => {
    expect(ofKind('duty').length).toBeGreaterThanOrEqual(10);
    const days = compileCalendar(calendar.body);
    const year = { from: '2025-02-01', to: '2026-01-31' };
    const sorts = new Set<string>();
    for (const { body } of ofKind('duty') as Provision<DutyBody>[]) {
      sorts.add(body.sort);
      const found = occurrencesOf(body, year, days);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ day }) => !days.isWorkingDay(day))).toEqual([]);
    }
    expect([...sorts].toSorted()).toEqual(['report', 'review', 'selfCheck', 'survey', 'training', 'visit']);
  });

  it.each(['zh', 'en'] as const)('are told in plain words (%s)', (language) => {
    for (const { kind, name, body } of provisions) {
      const told = KINDS[kind].render(name[language] ?? '', body, language);
      expect(told).toContain(name[language]);
      expect(told).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});
