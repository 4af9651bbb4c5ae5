import type { AmountOfTime } from '@charter/kernel';
import { both } from '../both';
import { officeCalendar } from '../calendar';
import { articlesOf } from '../chapter';
import { itemLimits, standardLimits, urgentItemLimits } from '../limit';
import { requestProcedure } from '../procedure';
import { ratingScale } from '../rating';
import { standardRoles } from '../roles';
import type { Template } from '../template';
import { generalChapters } from './articles-general';
import { handlingChapters } from './articles-handling';
import { supervisionChapters } from './articles-supervision';
import { communityDepartments } from './departments';
import { cultureItems } from './items-culture';
import { environmentItems } from './items-environment';
import { governmentItems } from './items-government';
import { healthItems } from './items-health';
import { legalItems } from './items-legal';
import { livingItems } from './items-living';
import { otherItems } from './items-other';
import { safetyItems } from './items-safety';

const items = [
  ...governmentItems,
  ...livingItems,
  ...cultureItems,
  ...healthItems,
  ...legalItems,
  ...safetyItems,
  ...environmentItems,
  ...otherItems,
];

/** Items promised sooner or later than the default of five working days. */
const promises: Record<string, AmountOfTime> = {
  'residence-permit': { value: 10, unit: 'workingDays' },
  'elderly-benefit': { value: 10, unit: 'workingDays' },
  'subsistence-allowance': { value: 15, unit: 'workingDays' },
  'pension-certification': { value: 1, unit: 'workingDays' },
  'home-repair': { value: 2, unit: 'workingDays' },
  'meal-delivery': { value: 1, unit: 'workingDays' },
  housekeeping: { value: 3, unit: 'workingDays' },
  errands: { value: 8, unit: 'workingHours' },
  'venue-booking': { value: 4, unit: 'workingHours' },
  'legal-consultation': { value: 3, unit: 'workingDays' },
  mediation: { value: 10, unit: 'workingDays' },
  consultation: { value: 1, unit: 'workingDays' },
  complaint: { value: 10, unit: 'workingDays' },
};

/** Items with a promise of their own that can be urgent all the same. */
const urgentToo = ['home-repair'];

/** Service regulation of a community centre (社区服务, rows S). */
export const communityTemplate: Template = {
  code: 'community',
  kinds: ['community', 'eldercare'],
  name: both('社区服务', 'Community service'),
  summary: both(
    '面向社区服务中心：八类服务事项、受理到评价全流程、办理时限与收费公开。',
    'For community centres: eight families of service, the way from acceptance to rating, time limits and open fees.',
  ),
  regulation: { code: 'community-service', title: both('社区服务管理制度', 'Community service regulation') },
  articles: articlesOf([...generalChapters, ...handlingChapters, ...supervisionChapters]),
  provisions: [
    officeCalendar(['a27']),
    requestProcedure(['a15', 'a16', 'a18', 'a19', 'a20', 'a21', 'a22', 'a23', 'a25', 'a31', 'a32']),
    ratingScale(['a24']),
    ...standardLimits({ dispatch: ['a28'], accept: ['a19', 'a28'], handle: ['a29'], urgent: ['a30', 'a3'] }),
    ...itemLimits(items, promises, ['a29', 'a12']),
    ...items.filter(({ key }) => urgentToo.includes(key)).flatMap((item) => urgentItemLimits(item, ['a30'])),
    ...items,
  ],
  departments: communityDepartments,
  roles: standardRoles,
};
