import type { Client } from './client';
import { unique } from './organisation';
import { present } from './present';

/** A request as these tests look at it. */
export interface RequestView {
  id: string;
  number: string;
  version: number;
  state: { code: string; name: string; type: string };
  summary: string;
  channel: string;
  priority: string;
  department: { id: string; code: string; name: string } | null;
  assignee: { id: string; name: string } | null;
  customer: { id: string; name: string } | null;
  registeredAt: string;
  dueAt: string | null;
  promisedAt: string | null;
  overdue: boolean;
  regulationVersion: { number: number };
  clocks: ClockView[];
  availableActions: { action: string; allowed: boolean; reasons: { code: string; message: string }[] }[];
  timeline: StepView[];
  rating: { level: string; levelName: string; points: number; bad: boolean; comment: string | null } | null;
  ratingUrl: string | null;
  receiptUrl: string;
}

export interface ClockView {
  code: string;
  state: string;
  limit: string;
  promised: boolean;
  workingTime: boolean;
  dayMinutes: number | null;
  startedAt: string;
  stoppedAt: string | null;
  dueAt: string;
  warnAt: string;
  remainingMinutes: number | null;
  holds: { from: string; to: string | null; reason: string | null }[];
}

export interface StepView {
  seq: number;
  at: string;
  action: string;
  actorName: string;
  fromState: string | null;
  toState: string;
  toStateName: string;
  reason: string | null;
  note: string | null;
  departmentName: string | null;
  assigneeName: string | null;
}

const FIELDS = `id number version state { code name type } summary channel priority department { id code name } assignee { id name }
  customer { id name } registeredAt dueAt promisedAt overdue regulationVersion { number } ratingUrl receiptUrl
  clocks { code state limit promised workingTime dayMinutes startedAt stoppedAt dueAt warnAt remainingMinutes holds { from to reason } }
  availableActions { action allowed reasons { code message } }
  timeline { seq at action actorName fromState toState toStateName reason note departmentName assigneeName }
  rating { level levelName points bad comment }`;

export const REQUEST = `request { ${FIELDS} }`;

/** An intake by phone of a person nobody knows yet. */
export function intake(more: object = {}): Record<string, unknown> {
  return { item: 'consultation', channel: 'PHONE', summary: '楼道灯不亮', newCustomer: { name: `张${unique('三')}` }, ...more };
}

/** Registers a request by phone. */
export async function register(by: Client, more: object = {}): Promise<RequestView> {
  const { request } = await by.done<{ request: RequestView }>('requestCreate', intake(more), REQUEST);
  return request;
}

/** Takes a step that must be possible: "dispatch", "accept" … */
export async function take(by: Client, step: string, request: { id: string }, more: object = {}): Promise<RequestView> {
  const payload = await by.done<{ request: RequestView }>(mutationName(step), { id: request.id, ...more }, REQUEST);
  return payload.request;
}

/** The name of the mutation of a step. */
export function mutationName(step: string): string {
  return step === 'rate' ? 'requestRatingRecord' : `request${step.charAt(0).toUpperCase()}${step.slice(1)}`;
}

/** The request as somebody sees it now; null when they do not. */
export async function look(by: Client, { id }: { id: string }): Promise<RequestView | null> {
  const { request } = await by.query<{ request: RequestView | null }>(
    `query ($id: ID!) { ${REQUEST.replace('request', 'request(id: $id)')} }`,
    { id },
  );
  return request;
}

/** The last part of a link: the token of a receipt or of a rating. */
export function tokenOf(url: string | null): string {
  return present(new URL(url ?? '').pathname.split('/').at(-1), 'token');
}

/** Answers that an item's form accepts, to every question it insists on. */
export async function answersTo(by: Client, item: string): Promise<{ code: string; value: string }[]> {
  const { serviceItems } = await by.query<{
    serviceItems: { key: string; fields: { code: string; type: string; required: boolean; options: { code: string }[] }[] }[];
  }>('{ serviceItems { key fields { code type required options { code } } } }');
  const { fields } = present(
    serviceItems.find(({ key }) => key === item),
    item,
  );
  const values: Record<string, string> = { number: '1', date: '2020-02-29' };
  return fields
    .filter(({ required }) => required)
    .map(({ code, type, options }) => ({ code, value: options[0]?.code ?? values[type] ?? '如实填写' }));
}

/** A moment of an answer, in milliseconds. */
export const time = (moment: string | null) => Date.parse(present(moment, 'moment'));

/** The first run of a clock. */
export function clockOf(request: RequestView | null, code: string): ClockView {
  return present(
    request?.clocks.find((clock) => clock.code === code),
    `${code} clock`,
  );
}
