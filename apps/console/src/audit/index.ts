import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { AUDIT_EVENT, AUDIT_EVENTS } from './documents';
import { auditFilterOf } from './event';

/** Audit events towards the API; nobody writes them. */
export const auditResource: ResourceDescription = {
  subject: 'AuditEvent',
  list: AUDIT_EVENTS,
  one: AUDIT_EVENT,
  orders: { at: 'AT' },
  filterOf: auditFilterOf,
};

export const auditEvents = { name: 'auditEvents', list: lazy(() => import('./AuditEventList')) };
