import type { OccasionBody } from '@charter/customer';
import type { Provision } from '@charter/regulation';
import { both } from '../both';

type Draft = Pick<Provision, 'key' | 'name'> & Pick<OccasionBody, 'when' | 'template'> & Partial<OccasionBody>;

/** When customers are thought of (关怀时机, C-8.3), by the messages and segments of the templates. */
const OCCASIONS: readonly Draft[] = [
  { key: 'birthday', name: both('生日祝福', 'Birthday'), when: 'birthday', template: 'birthday-sms' },
  {
    key: 'lunar-birthday',
    name: both('高龄客户寿辰', 'Lunar birthday of the aged'),
    when: 'birthday',
    lunar: true,
    daysBefore: 3,
    template: 'birthday-call',
    segments: ['aged-alone', 'special-care'],
  },
  {
    key: 'spring-festival',
    name: both('春节问候', 'Spring Festival'),
    when: 'holiday',
    holiday: 'springFestival',
    daysBefore: 1,
    template: 'festival-sms',
  },
  {
    key: 'dragon-boat',
    name: both('端午问候', 'Dragon Boat Festival'),
    when: 'holiday',
    holiday: 'dragonBoat',
    template: 'festival-sms',
    segments: ['aged-alone', 'special-care'],
  },
  {
    key: 'mid-autumn',
    name: both('中秋问候', 'Mid-Autumn Festival'),
    when: 'holiday',
    holiday: 'midAutumn',
    daysBefore: 1,
    template: 'festival-sms',
  },
  {
    key: 'double-ninth',
    name: both('重阳敬老', 'Double Ninth Festival'),
    when: 'holiday',
    holiday: 'doubleNinth',
    daysBefore: 7,
    template: 'birthday-call',
    segments: ['aged-alone'],
  },
  {
    key: 'new-year-companies',
    name: both('单位客户新年致意', "New Year's wishes to companies"),
    when: 'holiday',
    holiday: 'newYear',
    daysBefore: 2,
    template: 'festival-mail',
    segments: ['company'],
  },
];

/** Occasions as provisions, bound to the articles that speak of them; they need the segments and messages beside them. */
export function occasions(articles: string[]): Provision<OccasionBody>[] {
  return OCCASIONS.map(({ key, name, ...body }) => ({
    kind: 'occasion',
    key,
    name,
    articles,
    body: { lunar: false, daysBefore: 0, segments: [], ...body },
  }));
}
