import type { Provision } from '@charter/regulation';
import type { RatingScaleBody } from '@charter/service';
import { both } from './both';

/** The five levels of 好差评; the lowest two call for contact (P-3.3). */
export function ratingScale(articles: string[]): Provision<RatingScaleBody> {
  return {
    kind: 'ratingScale',
    key: 'five-levels',
    name: both('五级评价', 'Five-level rating'),
    articles,
    body: {
      levels: [
        { code: 'verySatisfied', name: both('非常满意', 'Very satisfied'), points: 5, bad: false },
        { code: 'satisfied', name: both('满意', 'Satisfied'), points: 4, bad: false },
        { code: 'basicallySatisfied', name: both('基本满意', 'Basically satisfied'), points: 3, bad: false },
        { code: 'dissatisfied', name: both('不满意', 'Dissatisfied'), points: 2, bad: true },
        { code: 'veryDissatisfied', name: both('非常不满意', 'Very dissatisfied'), points: 1, bad: true },
      ],
      validDays: 30,
    },
  };
}
