import { both } from '../both';
import { type Chapter, articlesOf } from '../chapter';
import { accountabilityChapter } from '../clauses/accountability';
import { appraisalChapter } from '../clauses/appraisal';
import { catalogueChapter } from '../clauses/catalogue';
import { complaintsChapter } from '../clauses/complaints';
import { finalChapter } from '../clauses/final';
import { followUpChapter } from '../clauses/follow-up';
import { handlingChapter } from '../clauses/handling';
import { improvementChapter } from '../clauses/improvement';
import { limitsChapter } from '../clauses/limits';
import { privacyChapter } from '../clauses/privacy';
import { surveyChapter } from '../clauses/survey';
import { coreProvisions } from '../core';
import { demandedBy } from '../demand';
import { propertyChapter } from '../property/articles';
import { propertyDepartments } from '../property/departments';
import { propertyOffer } from '../property/offer';
import { relationsManager, standardRoles } from '../roles';
import { processDispatchRules } from '../service/dispatch';
import type { Template } from '../template';
import { customerInformationChapters, customerRelationChapters } from './articles';
import { relationItems } from './items';

const chapters: Chapter[] = [
  ...customerInformationChapters,
  privacyChapter,
  ...customerRelationChapters,
  propertyChapter,
  catalogueChapter,
  handlingChapter,
  limitsChapter,
  complaintsChapter,
  surveyChapter,
  followUpChapter,
  improvementChapter,
  appraisalChapter,
  accountabilityChapter,
  finalChapter,
];

/** Customer relations (客户关系管理, rows C). */
export const customerTemplate: Template = {
  code: 'customer',
  kinds: ['company', 'property', 'other'],
  name: both('客户关系管理', 'Customer relations'),
  summary: both(
    '从客户建档、分类、定期联络，到投诉处理、满意度调查、节日关怀和客户俱乐部。适合重视老客户和口碑的企业。',
    'From files and classes of customers through regular contact to complaints, surveys, greetings and a club. For companies that live on loyal customers.',
  ),
  regulation: { code: 'customer-relations', title: both('客户关系管理制度', 'Customer relations regulation') },
  articles: articlesOf(chapters),
  provisions: [
    ...coreProvisions({
      ...propertyOffer,
      items: [...propertyOffer.items, ...relationItems],
      promises: {
        ...propertyOffer.promises,
        'file-update': { value: 1, unit: 'workingDays' },
        'contact-preference': { value: 1, unit: 'workingDays' },
        'manager-visit': { value: 3, unit: 'workingDays' },
        'activity-signup': { value: 1, unit: 'workingDays' },
      },
    }),
    ...processDispatchRules(['handling-dispatch']),
    ...demandedBy(chapters),
  ],
  departments: [...propertyDepartments, { code: 'relations', name: both('客户关系部', 'Customer relations'), parent: 'headquarters' }],
  roles: [...standardRoles, relationsManager],
};
