import type { UserError } from '../shared/api';
import { REQUEST_BULK_ACCEPT, REQUEST_BULK_CLOSE, REQUEST_BULK_DISPATCH, REQUEST_BULK_TRANSFER } from './bulkDocuments';
import type { StepField, StepValues } from './step';

/** What became of one of many requests. */
export interface BulkResult {
  id: string;
  ok: boolean;
  userErrors: UserError[];
}

export interface BulkStep {
  /** The step and the right it needs. */
  action: 'dispatch' | 'accept' | 'transfer' | 'close';
  document: string;
  fields: readonly StepField[];
  required: readonly StepField[];
}

/** Requests of one call at most; the server refuses more. */
export const MOST = 100;

/** Steps that are taken on many requests at once. */
export const BULK_STEPS: readonly BulkStep[] = [
  { action: 'dispatch', document: REQUEST_BULK_DISPATCH, fields: ['departmentId', 'assigneeId', 'note'], required: ['departmentId'] },
  { action: 'accept', document: REQUEST_BULK_ACCEPT, fields: ['note'], required: [] },
  {
    action: 'transfer',
    document: REQUEST_BULK_TRANSFER,
    fields: ['departmentId', 'assigneeId', 'reason'],
    required: ['departmentId', 'reason'],
  },
  { action: 'close', document: REQUEST_BULK_CLOSE, fields: ['note'], required: [] },
];

/** Input of the mutation: the ids, and only what was filled in. */
export function bulkInput(step: BulkStep, ids: readonly string[], values: StepValues): Record<string, unknown> {
  const filled = step.fields.flatMap((field) => (values[field]?.trim() ? [[field, values[field]]] : []));
  return { ids, ...(Object.fromEntries(filled) as Record<string, unknown>) };
}

export function isComplete(step: BulkStep, values: StepValues): boolean {
  return step.required.every((field) => values[field]?.trim());
}

/** Why requests were left as they are, the same reason told once with how many it holds for; the commonest first. */
export function reasonsOf(results: readonly BulkResult[]): { message: string; ids: string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { id, ok, userErrors } of results) {
    if (ok) continue;
    const message = userErrors.map((each) => each.message).join(' ');
    reasons.set(message, [...(reasons.get(message) ?? []), id]);
  }
  return [...reasons].map(([message, ids]) => ({ message, ids })).sort((a, b) => b.ids.length - a.ids.length);
}
