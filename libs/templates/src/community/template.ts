import type { AmountOfTime } from '@charter/kernel';
import { both } from '../both';
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
import { trainingChapter } from '../clauses/training';
import { coreProvisions } from '../core';
import { demandedBy } from '../demand';
import { standardRoles, supervisor } from '../roles';
import { communityDispatchRules } from '../service/dispatch';
import type { Template } from '../template';
import { communityChapters, reviewChapter } from './articles';
import { communityDepartments } from './departments';
import { communityItems } from './items';

/** Items promised sooner or later than the default of five working days. */
const promises: Record<string, AmountOfTime> = {
  'residence-permit': { value: 10, unit: 'workingDays' },
  'elderly-benefit': { value: 10, unit: 'workingDays' },
  'subsistence-allowance': { value: 15, unit: 'workingDays' },
  'pension-certification': { value: 1, unit: 'workingDays' },
  'disability-certificate': { value: 15, unit: 'workingDays' },
  'medical-insurance': { value: 1, unit: 'workingDays' },
  'veteran-service': { value: 10, unit: 'workingDays' },
  'home-repair': { value: 2, unit: 'workingDays' },
  'meal-delivery': { value: 1, unit: 'workingDays' },
  housekeeping: { value: 3, unit: 'workingDays' },
  errands: { value: 8, unit: 'workingHours' },
  'medicine-pickup': { value: 1, unit: 'workingDays' },
  'mental-care': { value: 2, unit: 'workingDays' },
  'venue-booking': { value: 4, unit: 'workingHours' },
  'activity-enrolment': { value: 1, unit: 'workingDays' },
  'legal-consultation': { value: 3, unit: 'workingDays' },
  mediation: { value: 10, unit: 'workingDays' },
  consultation: { value: 1, unit: 'workingDays' },
  complaint: { value: 10, unit: 'workingDays' },
};

const chapters: Chapter[] = [
  ...communityChapters,
  catalogueChapter,
  handlingChapter,
  limitsChapter,
  conductChapter,
  followUpChapter,
  postingChapter,
  reviewChapter,
  complaintsChapter,
  privacyChapter,
  improvementChapter,
  trainingChapter,
  appraisalChapter,
  accountabilityChapter,
  finalChapter,
];

/** Service regulation of a community centre (社区服务, rows S). */
export const communityTemplate: Template = {
  code: 'community',
  kinds: ['community'],
  name: both('社区服务', 'Community service'),
  summary: both(
    '八类四十多项居民服务，受理、派单、办理、回访全流程，时限和收费公开，监督电话、居民评议一应俱全。适合社区服务中心。',
    'Eight families with more than forty services, the whole way from acceptance to return visit, open limits and fees, a hotline and reviews by residents. For community centres.',
  ),
  regulation: { code: 'community-service', title: both('社区服务管理制度', 'Community service regulation') },
  articles: articlesOf(chapters),
  provisions: [
    ...coreProvisions({ items: communityItems, promises, urgentToo: ['home-repair', 'medicine-pickup'] }),
    ...communityDispatchRules(['handling-dispatch']),
    ...demandedBy(chapters),
  ],
  departments: communityDepartments,
  roles: [...standardRoles, supervisor],
};
