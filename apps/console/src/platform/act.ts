import type { Message } from '../shared/message';
import { DELETE, ENTER, KEEP, RESUME, SUSPEND, type Tenant } from './documents';
import { words } from './messages';

/** Something an operator does with an organisation, with a reason. */
export interface TenantAct {
  label: Message;
  hint: Message;
  document: string;
  /** Whether it can be done in the state the organisation is in. */
  fits: (tenant: Tenant) => boolean;
  confirms?: boolean;
  timed?: boolean;
}

export const TENANT_ACTS: readonly TenantAct[] = [
  {
    label: words.enter,
    hint: words.enterHint,
    document: ENTER,
    fits: ({ state, current, support }) => state === 'ACTIVE' && current && support.length === 0,
    timed: true,
  },
  { label: words.suspend, hint: words.suspendHint, document: SUSPEND, fits: ({ state }) => state === 'ACTIVE' },
  { label: words.resume, hint: words.resumeHint, document: RESUME, fits: ({ state }) => state === 'SUSPENDED' },
  { label: words.keep, hint: words.keepHint, document: KEEP, fits: ({ state }) => state === 'LEAVING' },
  {
    label: words.remove,
    hint: words.removeHint,
    document: DELETE,
    fits: ({ state }) => state === 'ACTIVE' || state === 'SUSPENDED',
    confirms: true,
  },
];
