import { both } from '../both';
import { officeCalendar } from '../calendar';
import { articlesOf } from '../chapter';
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
import { communityLimits } from './limits';

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

/** Service regulation of a community centre (社区服务, rows S). */
export const communityTemplate: Template = {
  code: 'community',
  kinds: ['community', 'care'],
  name: both('社区服务', 'Community service'),
  summary: both(
    '面向社区服务中心:八类服务事项、受理到评价全流程、办理时限与收费公开。',
    'For community centres: eight families of service, the way from acceptance to rating, time limits and open fees.',
  ),
  regulation: { code: 'community-service', title: both('社区服务管理制度', 'Community service regulation') },
  articles: articlesOf([...generalChapters, ...handlingChapters, ...supervisionChapters]),
  provisions: [
    officeCalendar(['a27']),
    requestProcedure(['a15', 'a16', 'a18', 'a19', 'a20', 'a21', 'a22', 'a23', 'a25', 'a31', 'a32']),
    ratingScale(['a24']),
    ...communityLimits(items),
    ...items,
  ],
  departments: communityDepartments,
  roles: standardRoles,
};
