import type { FieldChange } from '../shared/change';

/** One row of the audit log: who did what to what, when and why. */
export interface AuditEvent {
  id: string;
  at: string;
  actorName: string;
  onBehalfOf?: string | null;
  action: string;
  subject: string;
  subjectId: string;
  subjectLabel: string | null;
  reason: string | null;
  source: string;
  requestId: string | null;
  fields: FieldChange[];
  leafHash: string;
}

/** Where the object of an event is shown. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  Request: (id) => `/requests/${id}/show`,
  Customer: (id) => `/customers/${id}/show`,
  Role: (id) => `/roles/${id}/show`,
  Member: () => '/members',
  Department: () => '/departments',
  Regulation: () => '/regulation',
  ArticleQuestion: () => '/regulation',
  Filing: (id) => `/filings/${id}/show`,
  Posting: (id) => `/postings/${id}/show`,
  Organisation: () => '/organisation',
  SignInPolicy: () => '/settings/sign-in',
};

export function subjectPath(event: Pick<AuditEvent, 'subject' | 'subjectId'>): string | undefined {
  return PAGES[event.subject]?.(event.subjectId);
}

/** Filter of the page → `AuditEventFilter` of the API. */
export function auditFilterOf(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { subject, actor, range, subjectId, requestId } = filter;
  return {
    ...(subject ? { subject: { eq: subject } } : {}),
    ...(subjectId ? { subjectId: { eq: subjectId } } : {}),
    ...(requestId ? { requestId: { eq: requestId } } : {}),
    ...(actor ? { actorName: { contains: actor } } : {}),
    ...(range ? { at: { range } } : {}),
  };
}
