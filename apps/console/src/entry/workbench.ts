import type { RequestRow } from '../service/request';

export interface WorkQueue {
  code: string;
  name: string;
  count: number;
  /** A filter of the API, opened by the list as it stands. */
  filter: Record<string, unknown>;
}

export interface ChecklistEntry {
  code: string;
  name: string;
  done: boolean;
  detail: string;
}

export interface Workbench {
  queues: WorkQueue[];
  overdue: RequestRow[];
  dueSoon: RequestRow[];
  checklist: ChecklistEntry[];
}

/** Where a point of the checklist is settled. */
export const SETTLED_AT: Readonly<Record<string, string>> = {
  calendar: '/regulation/current/calendar',
  catalogue: '/regulation/current/serviceItem',
  regulation: '/regulation',
  limits: '/regulation/current/limit',
  members: '/members',
  roles: '/roles',
  departments: '/departments',
  heads: '/departments',
  contact: '/organisation',
  organisation: '/organisation',
  requests: '/requests/create',
};
