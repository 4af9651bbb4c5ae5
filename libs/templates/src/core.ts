import type { AmountOfTime } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import type { ServiceItemBody } from '@charter/service';
import { officeCalendar } from './calendar';
import { itemLimits, standardLimits, urgentItemLimits } from './limit';
import { appealProvisions, sanctionProvisions } from './procedures/accountability';
import { complaintProvisions } from './procedures/complaint';
import { findingProvisions, improvementProvisions } from './procedures/improvement';
import { requestProcedure } from './procedures/request';
import { ratingScale } from './rating';

/** What a template offers, and what it promises for single items. */
export interface Offer {
  items: Provision<ServiceItemBody>[];
  /** Items promised sooner or later than the general limit, by key. */
  promises: Record<string, AmountOfTime>;
  /** Items with a promise of their own that can be urgent all the same. */
  urgentToo?: string[];
}

const REQUEST_ARTICLES = [
  'handling-channels',
  'handling-reception',
  'handling-registration',
  'handling-order',
  'handling-dispatch',
  'handling-acceptance',
  'handling-delivery',
  'handling-transfer',
  'handling-escalation',
  'handling-suspension',
  'handling-report',
  'handling-reopening',
  'handling-withdrawal',
  'force-execution',
];

const LIMIT_ARTICLES = {
  dispatch: ['limits-dispatch', 'limits-breach'],
  accept: ['limits-dispatch', 'limits-breach'],
  handle: ['limits-handling', 'limits-breach'],
  urgent: ['limits-urgent', 'handling-order'],
};

/** The provisions that carry out the clauses every template has. */
export function coreProvisions({ items, promises, urgentToo = [] }: Offer): Provision[] {
  return [
    officeCalendar(['limits-working-time']),
    requestProcedure(REQUEST_ARTICLES),
    ratingScale(['handling-rating']),
    ...standardLimits(LIMIT_ARTICLES),
    ...itemLimits(items, promises, ['limits-handling', 'catalogue-contents']),
    ...items.filter(({ key }) => urgentToo.includes(key)).flatMap((item) => urgentItemLimits(item, ['limits-urgent'])),
    ...complaintProvisions,
    ...findingProvisions,
    ...improvementProvisions,
    ...appealProvisions,
    ...sanctionProvisions,
    ...items,
  ];
}
