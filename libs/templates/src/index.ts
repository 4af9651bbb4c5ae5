import { communityTemplate } from './community/template';
import { customerTemplate } from './customer/template';
import { processTemplate } from './process/template';
import { qualityTemplate } from './quality/template';
import { specialTemplate } from './special/template';
import type { Template } from './template';

export * from './combine/clash';
export * from './combine/combine';
export * from './combine/extend';
export * from './combine/settle';
export * from './combine/together';
export * from './sample/organisation';
export * from './sample/plan';
export * from './template';

/** The model regulations offered at sign-up; of those made for a kind of organisation the first is proposed. */
export const templates: Template[] = [communityTemplate, specialTemplate, processTemplate, customerTemplate, qualityTemplate];
