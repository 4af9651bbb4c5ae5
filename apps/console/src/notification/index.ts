import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { NOTICES } from './documents';

/** The member's own notices (O-10). */
export const noticeResource: ResourceDescription = {
  subject: 'Request',
  list: NOTICES,
  one: NOTICES,
  orders: { at: 'AT' },
  filterOf: ({ unread, kind }) => ({
    ...(unread ? { unread: { eq: true } } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
  }),
};

export const InboxPage = lazy(() => import('./InboxList'));
