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
import { privacyChapter } from '../clauses/privacy';
import { trainingChapter } from '../clauses/training';
import { coreProvisions } from '../core';
import { demandedBy } from '../demand';
import { propertyChapter } from '../property/articles';
import { propertyDepartments } from '../property/departments';
import { propertyOffer } from '../property/offer';
import { standardRoles } from '../roles';
import { processDispatchRules } from '../service/dispatch';
import type { Template } from '../template';
import { processChapters } from './articles';

const chapters: Chapter[] = [
  ...processChapters,
  propertyChapter,
  catalogueChapter,
  handlingChapter,
  limitsChapter,
  followUpChapter,
  conductChapter,
  complaintsChapter,
  privacyChapter,
  improvementChapter,
  trainingChapter,
  appraisalChapter,
  accountabilityChapter,
  finalChapter,
];

/** Standard procedure of service for companies (服务流程标准化, rows P). */
export const processTemplate: Template = {
  code: 'process',
  kinds: ['company', 'property', 'other'],
  name: both('服务流程标准化', 'Standard service process'),
  summary: both(
    '把接待、派单、办理、上报、征询意见到回访做成统一流程，时限、目录、投诉和考核一并配齐。适合物业和各类服务企业。',
    'One procedure from reception to follow-up, with limits, catalogue, complaints and appraisal. For property and other service companies.',
  ),
  regulation: { code: 'service-process', title: both('服务流程管理制度', 'Service process regulation') },
  articles: articlesOf(chapters),
  provisions: [...coreProvisions(propertyOffer), ...processDispatchRules(['handling-dispatch']), ...demandedBy(chapters)],
  departments: propertyDepartments,
  roles: standardRoles,
};
