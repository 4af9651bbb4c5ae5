import type { FormBody } from '@charter/form';
import { both } from '../both';
import { abilityScale } from './ability/scale';
import type { Content } from './content';

/** Scales by which the needs of special groups are assessed (需求评估, G-5.2). */
export const careForms: Content<FormBody>[] = [
  { kind: 'form', key: 'elderly-ability', name: both('老年人能力评估', 'Ability of elderly people'), body: abilityScale },
];
