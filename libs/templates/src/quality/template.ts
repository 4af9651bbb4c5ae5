import { both } from '../both';
import { type Chapter, articlesOf } from '../chapter';
import { accountabilityChapter } from '../clauses/accountability';
import { appraisalChapter } from '../clauses/appraisal';
import { catalogueChapter } from '../clauses/catalogue';
import { complaintsChapter } from '../clauses/complaints';
import { finalChapter } from '../clauses/final';
import { handlingChapter } from '../clauses/handling';
import { improvementChapter } from '../clauses/improvement';
import { limitsChapter } from '../clauses/limits';
import { postingChapter } from '../clauses/posting';
import { privacyChapter } from '../clauses/privacy';
import { surveyChapter } from '../clauses/survey';
import { trainingChapter } from '../clauses/training';
import { coreProvisions } from '../core';
import { demandedBy } from '../demand';
import { propertyChapter } from '../property/articles';
import { propertyDepartments } from '../property/departments';
import { propertyOffer } from '../property/offer';
import { inspector, standardRoles } from '../roles';
import { processDispatchRules } from '../service/dispatch';
import type { Template } from '../template';
import { qualityMonitoringChapters, qualityStandardChapters } from './articles';
import { supervisionItems } from './items';

const chapters: Chapter[] = [
  ...qualityStandardChapters,
  postingChapter,
  ...qualityMonitoringChapters,
  surveyChapter,
  improvementChapter,
  propertyChapter,
  catalogueChapter,
  handlingChapter,
  limitsChapter,
  complaintsChapter,
  privacyChapter,
  trainingChapter,
  appraisalChapter,
  accountabilityChapter,
  finalChapter,
];

/** Monitoring and improvement of quality (服务质量监控与改进, rows Q). */
export const qualityTemplate: Template = {
  code: 'quality',
  kinds: ['company', 'property', 'eldercare', 'other'],
  name: both('服务质量监控与改进', 'Quality of service'),
  summary: both(
    '把服务标准、自查抽检、第三方评估、客户评价和数据分析连成一环，问题整改、改进计划、培训考核闭环管理。适合要抓质量的机构。',
    'Standards, self-checks, outside assessment, ratings by customers and figures in one loop with rectification, training and appraisal. For whoever puts quality first.',
  ),
  regulation: { code: 'service-quality', title: both('服务质量监控与改进制度', 'Quality of service regulation') },
  articles: articlesOf(chapters),
  provisions: [
    ...coreProvisions({
      ...propertyOffer,
      items: [...propertyOffer.items, ...supervisionItems],
      promises: {
        ...propertyOffer.promises,
        'standard-enquiry': { value: 1, unit: 'workingDays' },
        'quality-report': { value: 3, unit: 'workingDays' },
        'standard-objection': { value: 10, unit: 'workingDays' },
      },
    }),
    ...processDispatchRules(['handling-dispatch']),
    ...demandedBy(chapters),
  ],
  departments: [...propertyDepartments, { code: 'inspection', name: both('质检组', 'Inspection team'), parent: 'quality' }],
  roles: [...standardRoles, inspector],
};
