import { communityTemplate } from './community/template';
import { processTemplate } from './process/template';
import type { Template } from './template';

export * from './sample/organisation';
export * from './sample/plan';
export * from './template';

/** The model regulations offered at sign-up. */
export const templates: Template[] = [communityTemplate, processTemplate];
