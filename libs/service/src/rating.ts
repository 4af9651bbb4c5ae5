import { called, nameCode, text } from '@charter/kernel';
import { z } from 'zod';

const level = z.object({
  code: called(nameCode, '代码', 'Code', { zh: '已有评价引用它，不要更改', en: 'Ratings already given refer to it; do not change it' }),
  name: called(text, '名称', 'Name'),
  points: called(z.number().int().min(0).max(100), '分值', 'Points'),
  bad: called(z.boolean(), '差评，须回访', 'Bad: calls for contact'),
});

/** Rating scale (评价等级, P-3.3): ordered from best to worst; `bad` marks the levels that call for contact (差评). */
export const ratingScaleBody = z.object({
  levels: called(z.array(level).min(2), '等级', 'Levels', { zh: '由好到差', en: 'From best to worst' }),
  /** Days in which the one-time link may be used. */
  validDays: called(z.number().int().min(1).max(3650), '评价链接有效天数', 'Days the link is valid'),
});
export type RatingScaleBody = z.infer<typeof ratingScaleBody>;
