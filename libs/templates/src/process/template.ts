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
import { processDepartments } from './departments';
import { affairsItems } from './items-affairs';
import { orderItems } from './items-order';
import { repairItems } from './items-repair';

const items = [...repairItems, ...orderItems, ...affairsItems];

/** Items promised sooner or later than the default of five working days. */
const promises: Record<string, AmountOfTime> = {
  'household-repair': { value: 2, unit: 'workingDays' },
  'public-facility': { value: 3, unit: 'workingDays' },
  cleaning: { value: 1, unit: 'workingDays' },
  'access-card': { value: 4, unit: 'workingHours' },
  renovation: { value: 3, unit: 'workingDays' },
  'moving-pass': { value: 4, unit: 'workingHours' },
  parcel: { value: 1, unit: 'workingDays' },
  billing: { value: 1, unit: 'workingDays' },
  consultation: { value: 8, unit: 'workingHours' },
  complaint: { value: 10, unit: 'workingDays' },
};

/** Items with a promise of their own that can be urgent all the same. */
const urgentToo = ['household-repair', 'public-facility'];

/** Standard procedure of service for companies (服务流程标准化, rows P). */
export const processTemplate: Template = {
  code: 'process',
  kinds: ['company', 'property', 'other'],
  name: both('服务流程标准化', 'Standard service process'),
  summary: both(
    '面向物业等服务企业：接待、派单、办理、上报到征询意见的标准流程，以及时限、目录与投诉。',
    'For property and other service companies: the standard way from reception to the customer’s opinion, with limits, catalogue and complaints.',
  ),
  regulation: { code: 'service-process', title: both('服务流程管理制度', 'Service process regulation') },
  articles: articlesOf([...generalChapters, ...handlingChapters, ...supervisionChapters]),
  provisions: [
    officeCalendar(['a28']),
    requestProcedure(['a4', 'a15', 'a16', 'a17', 'a18', 'a19', 'a20', 'a21', 'a22', 'a23', 'a25', 'a32']),
    ratingScale(['a24']),
    ...standardLimits({ dispatch: ['a29'], accept: ['a17', 'a29'], handle: ['a30'], urgent: ['a31'] }),
    ...itemLimits(items, promises, ['a30', 'a10']),
    ...items.filter(({ key }) => urgentToo.includes(key)).flatMap((item) => urgentItemLimits(item, ['a31'])),
    ...items,
  ],
  departments: processDepartments,
  roles: standardRoles,
};
