import { registerEnumType } from '@nestjs/graphql';

/** Kinds of postings as the API names them. */
export enum PostingKind {
  REGULATION = 'regulation',
  STANDARDS = 'standards',
  CATALOGUE = 'catalogue',
  REPORT = 'report',
  APPRAISAL = 'appraisal',
  REVIEW = 'review',
  LIST = 'list',
  OTHER = 'other',
}
registerEnumType(PostingKind, { name: 'PostingKind', description: 'What is posted to the public (公示类别)' });

export enum PostingState {
  DRAFT = 'draft',
  OPEN = 'open',
  CLOSED = 'closed',
  CONCLUDED = 'concluded',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(PostingState, { name: 'PostingState', description: 'How far a posting has come (公示状态)' });

export enum PeriodUnit {
  DAYS = 'days',
  WORKING_DAYS = 'workingDays',
}
registerEnumType(PeriodUnit, { name: 'PeriodUnit', description: 'What a period is counted in (公示期单位)' });

export enum PersonalKind {
  IDENTITY = 'identity',
  CARD = 'card',
  PHONE = 'phone',
  EMAIL = 'email',
  ADDRESS = 'address',
  NAME = 'name',
}
registerEnumType(PersonalKind, { name: 'PersonalKind', description: 'Kind of personal data (个人信息类别)' });
