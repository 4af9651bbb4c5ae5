import type { Provision } from '@charter/regulation';
import { departmentScheme } from './appraisal/department';
import { ladder } from './appraisal/ladder';
import { memberScheme } from './appraisal/member';
import type { Chapter } from './chapter';
import { messageTemplates } from './customer/messages';
import { occasions } from './customer/occasions';
import { segments } from './customer/segments';
import { DIMENSION_KEYS, type DimensionKey, dimensions } from './quality/dimensions';
import { duties } from './quality/duties';
import { CONDUCT_CHECKLIST, PLACE_CHECKLIST, SERVICE_EXAM, WORK_CHECKLIST, sheets } from './quality/sheets';
import { checkedStandards, standards } from './quality/standards';

/** Which articles demand a provision, by its kind and key or by its kind alone; a template takes over what its articles demand. */
const DEMANDED_BY: Readonly<Record<string, string[]>> = {
  dimension: ['process-principles', 'standard-dimensions', 'conduct-standards'],
  standard: ['standard-setting', 'standard-stricter', 'conduct-standards'],
  form: ['conduct-inspection', 'monitoring-self-check', 'monitoring-inspection', 'appraisal-indicators'],
  'form/service-exam': ['training-exam', 'team-training', 'appraisal-indicators'],
  scheme: ['appraisal-scheme', 'appraisal-indicators', 'appraisal-cycle'],
  ladder: ['accountability-ladder'],
  segment: ['customer-classification'],
  occasion: ['loyalty-greetings'],
  messageTemplate: ['contact-messages'],
  'messageTemplate/request-receipt': ['handling-registration', 'contact-messages'],
  'messageTemplate/request-progress': ['handling-report', 'contact-messages'],
  'messageTemplate/bad-rating': ['handling-rating', 'contact-messages'],
  'messageTemplate/regulation-published': ['force-study'],
  'duty/daily-opening-check': ['conduct-inspection', 'monitoring-self-check'],
  'duty/monthly-self-check': ['conduct-inspection', 'monitoring-self-check'],
  'duty/quarterly-inspection': ['conduct-inspection', 'monitoring-inspection'],
  'duty/monthly-report': ['follow-up-use', 'data-report'],
  'duty/quarterly-report': ['data-report', 'posting-figures'],
  'duty/weekly-return-visits': ['follow-up-visits', 'monitoring-customers'],
  'duty/half-yearly-survey': ['survey-waves'],
  'duty/half-yearly-review': ['review-session'],
  'duty/yearly-regulation-review': ['force-execution'],
  'duty/yearly-training-plan': ['training-plan', 'team-training'],
  'duty/monthly-case-study': ['training-forms', 'team-training'],
  'duty/yearly-skills-exam': ['training-exam', 'team-training'],
  'duty/yearly-ethics': ['training-ethics', 'team-training'],
};

const unbound = Object.fromEntries(DIMENSION_KEYS.map((key) => [key, []])) as unknown as Record<DimensionKey, string[]>;
const bySort = { selfCheck: [], survey: [], visit: [], report: [], review: [], training: [] };

/** Everything templates can bring along beside what each offers of its own. */
const OFFERED: readonly Provision[] = [
  ...dimensions(unbound),
  ...standards(unbound),
  ...checkedStandards(unbound, { conduct: CONDUCT_CHECKLIST, work: WORK_CHECKLIST, place: PLACE_CHECKLIST }),
  ...sheets,
  memberScheme({ articles: [], checklist: CONDUCT_CHECKLIST, exam: SERVICE_EXAM }),
  departmentScheme({ articles: [], checklist: WORK_CHECKLIST }),
  ...duties(bySort, { supervision: 'manager', lead: 'admin' }),
  ladder([], { head: 'manager', lead: 'admin' }),
  ...segments([]),
  ...messageTemplates([]),
  ...occasions([]),
];

/** What the articles of some chapters demand, bound to them; a template does without what none of its articles asks for. */
export function demandedBy(chapters: readonly Chapter[]): Provision[] {
  const written = new Set(chapters.flatMap(({ articles }) => articles.map(({ key }) => key)));
  return OFFERED.map((provision) => ({ ...provision, articles: demanding(provision).filter((key) => written.has(key)) })).filter(
    ({ articles }) => articles.length > 0,
  );
}

/** The articles that may demand a provision. */
export function demanding({ kind, key }: Pick<Provision, 'kind' | 'key'>): string[] {
  return DEMANDED_BY[`${kind}/${key}`] ?? DEMANDED_BY[kind] ?? [];
}
