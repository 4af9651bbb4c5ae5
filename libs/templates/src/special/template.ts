import type { AmountOfTime } from '@charter/kernel';
import { both } from '../both';
import { careCategories } from '../care/categories';
import { boundTo } from '../care/content';
import { careForms } from '../care/forms';
import { type Chapter, articlesOf } from '../chapter';
import { accountabilityChapter } from '../clauses/accountability';
import { appraisalChapter } from '../clauses/appraisal';
import { catalogueChapter } from '../clauses/catalogue';
import { complaintsChapter } from '../clauses/complaints';
import { conductChapter } from '../clauses/conduct';
import { finalChapter } from '../clauses/final';
import { followUpChapter } from '../clauses/follow-up';
import { handlingChapter } from '../clauses/handling';
import { improvementChapter } from '../clauses/improvement';
import { limitsChapter } from '../clauses/limits';
import { postingChapter } from '../clauses/posting';
import { privacyChapter } from '../clauses/privacy';
import { coreProvisions } from '../core';
import { demandedBy } from '../demand';
import { careProvisions } from '../procedures/care';
import { carer, socialWorker, standardRoles, supervisor } from '../roles';
import { specialDispatchRules } from '../service/dispatch';
import type { Template } from '../template';
import { peopleChapters } from './articles-people';
import { careChapter, specialServicesChapter } from './articles-service';
import { supportChapters } from './articles-support';
import { specialDepartments } from './departments';
import { specialItems } from './items';

/** Items promised sooner or later than the default of five working days. */
const promises: Record<string, AmountOfTime> = {
  'care-meals': { value: 1, unit: 'workingDays' },
  'care-bathing': { value: 3, unit: 'workingDays' },
  'care-personal': { value: 2, unit: 'workingDays' },
  'care-errands': { value: 8, unit: 'workingHours' },
  'care-mobility': { value: 2, unit: 'workingDays' },
  'care-monitoring': { value: 2, unit: 'workingDays' },
  'care-nursing': { value: 1, unit: 'workingDays' },
  'care-clinic-escort': { value: 2, unit: 'workingDays' },
  'care-aids': { value: 10, unit: 'workingDays' },
  'care-counselling': { value: 2, unit: 'workingDays' },
  'care-legal-aid': { value: 10, unit: 'workingDays' },
  'care-benefit-guide': { value: 1, unit: 'workingDays' },
  'care-benefit-apply': { value: 15, unit: 'workingDays' },
  'care-enrolment': { value: 7, unit: 'workingDays' },
  'care-reassessment': { value: 7, unit: 'workingDays' },
  complaint: { value: 10, unit: 'workingDays' },
};

const chapters: Chapter[] = [
  ...peopleChapters,
  specialServicesChapter,
  catalogueChapter,
  careChapter,
  handlingChapter,
  limitsChapter,
  ...supportChapters,
  conductChapter,
  followUpChapter,
  postingChapter,
  complaintsChapter,
  privacyChapter,
  improvementChapter,
  appraisalChapter,
  accountabilityChapter,
  finalChapter,
];

/** Service for special groups (特殊群体服务, rows G). */
export const specialTemplate: Template = {
  code: 'special',
  kinds: ['eldercare', 'community'],
  name: both('特殊群体服务', 'Service for special groups'),
  summary: both(
    '为老年人、残疾人、困难家庭建档、评估、制定计划并按计划服务，七类三十多项服务，含紧急救助、志愿时间银行和资金管理。适合养老和助残机构。',
    'Files, assessments, plans and service by plan for elderly and disabled people and families in need: seven kinds with more than thirty services, emergencies, a time bank and funds. For care organisations.',
  ),
  regulation: { code: 'special-groups', title: both('特殊群体服务管理制度', 'Regulation on service for special groups') },
  articles: articlesOf(chapters),
  provisions: [
    ...coreProvisions({ items: specialItems, promises, urgentToo: ['care-errands', 'care-nursing'] }),
    ...careProvisions,
    ...specialDispatchRules(['handling-dispatch']),
    ...boundTo(['care-assessment'], careForms),
    ...boundTo(['group-elderly'], careCategories.elderly),
    ...boundTo(['group-disabled'], careCategories.disabled),
    ...boundTo(['group-subsistence'], careCategories.hardship),
    ...boundTo(['group-others'], careCategories.others),
    ...demandedBy(chapters),
  ],
  departments: specialDepartments,
  roles: [...standardRoles, supervisor, socialWorker, carer],
};
