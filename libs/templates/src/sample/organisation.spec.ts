import {
  availableSteps,
  compileCalendar,
  DAY,
  type Instant,
  localDateOf,
  type ProcedureBody,
  procedureBody,
  stateOf,
} from '@charter/kernel';
import { deriveClocks, type GoverningLimit, limitBody, limitFor, serviceItemBody } from '@charter/service';
import { officeCalendar } from '../calendar';
import { templates } from '../index';
import type { Template } from '../template';
import { sampleOrganisation } from './organisation';
import { SAMPLE_CODES, type SampleCode, type SampleEvent, type SamplePlan, type SampleRequest } from './plan';

const MONDAY_AFTERNOON = Date.parse('2026-11-23T15:10:00+08:00');
const SUNDAY_NIGHT = Date.parse('2026-06-14T00:20:00+08:00');
const NEW_YEAR_2028 = Date.parse('2028-01-01T10:00:00+08:00');

const calendar = compileCalendar(officeCalendar([]).body);

function templateOf(plan: SamplePlan): Template {
  const template = templates.find(({ code }) => code === plan.organisation.template);
  if (!template) throw new RangeError(`There is no template ${plan.organisation.template}`);
  return template;
}

function procedureOf(template: Template): ProcedureBody {
  return procedureBody.parse(template.provisions.find(({ kind }) => kind === 'procedure')?.body);
}

/** The states a request went through, each with the step that led there; throws where no step of the procedure does. */
function walk(procedure: ProcedureBody, { events }: SampleRequest): { state: string; at: Instant; event: SampleEvent }[] {
  let state = procedure.initial;
  return events.map((event, index) => {
    if (index > 0) {
      const facts = {
        state,
        by: event.actorEmail ? 'member' : 'customer',
        isAssignee: true,
        permitted: () => true,
      } as const;
      const step = availableSteps(procedure, facts).find(({ action, allowed }) => action === event.action && allowed);
      if (!step) throw new RangeError(`${event.action} is not possible in ${state}`);
      for (const input of step.requires) expect(event[input]).toBeTruthy();
      state = step.to;
    }
    return { state, at: event.at, event };
  });
}

function stateNow(procedure: ProcedureBody, request: SampleRequest): string {
  return walk(procedure, request).at(-1)?.state ?? '';
}

/** Tells whether a clock of a request runs past its deadline at a moment. */
function overdueBy(template: Template): (request: SampleRequest, at: Instant) => boolean {
  const bodies = (kind: string) => template.provisions.filter((provision) => provision.kind === kind);
  const limits = bodies('limit').map(({ key, body }) => ({ key, body: limitBody.parse(body) }));
  const items = new Map(bodies('serviceItem').map(({ key, body }) => [key, serviceItemBody.parse(body)]));
  const procedure = procedureOf(template);
  return (request, at) => {
    const { item, priority } = request;
    const governing = procedure.clocks.map(({ code }): [string, GoverningLimit | undefined] => {
      const facts = { clock: code, item, department: items.get(item)?.department, priority };
      const body = limitFor(limits, facts)?.limit.body;
      return [code, body && { calendar, amount: body.amount, warnAtPercent: body.warnAtPercent }];
    });
    const events = walk(procedure, request);
    const clocks = deriveClocks({ procedure, events, governing: Object.fromEntries(governing), now: at });
    return clocks.some(({ state, stoppedAt }) => state === 'breached' && stoppedAt === undefined);
  };
}

const cases = SAMPLE_CODES.flatMap((code) =>
  [MONDAY_AFTERNOON, SUNDAY_NIGHT].map((now): [SampleCode, string, Instant] => [code, new Date(now).toISOString(), now]),
);

describe.each(cases)('sample organisation %s at %s', (code, _at, now) => {
  const plan = sampleOrganisation(code, now, 7);
  const template = templateOf(plan);
  const procedure = procedureOf(template);
  const isOverdue = overdueBy(template);
  const inState = (types: string[]) =>
    plan.requests.filter((request) => types.includes(stateOf(procedure, stateNow(procedure, request)).type));

  it('is the same for the same arguments and another for another seed', () => {
    expect(sampleOrganisation(code, now, 7)).toEqual(plan);
    expect(sampleOrganisation(code, now, 8)).not.toEqual(plan);
  });

  it('has about 14 members, 120 customers and 400 requests over six months', () => {
    expect(plan.members.length).toBeGreaterThanOrEqual(14);
    expect(plan.customers).toHaveLength(120);
    expect(plan.requests).toHaveLength(400);
    const months = new Set(plan.requests.map(({ events }) => localDateOf(events[0]?.at ?? 0, 'Asia/Shanghai').slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(6);
    expect(new Set(plan.customers.map(({ phone }) => phone)).size).toBe(120);
    for (const { phone } of plan.customers) expect(phone).toMatch(/^1540000\d{4}$/);
  });

  it('has a member in every role, and only departments and roles of its template', () => {
    const roles = plan.members.flatMap((member) => member.roles);
    expect([...new Set(roles)].toSorted()).toEqual(template.roles.map((role) => role.code).toSorted());
    const departments = template.departments.map((department) => department.code);
    for (const member of plan.members) expect(departments).toContain(member.department);
    for (const role of ['admin', 'head', 'desk', 'staff']) {
      expect(plan.members.map(({ email }) => email)).toContain(`${role}@${code}.example`);
    }
    expect(plan.members.map(({ email }) => email)).toContain('auditor@yangguang.example');
  });

  it('takes every request on a way its procedure allows, in order and never into the future', () => {
    for (const request of plan.requests) {
      const times = walk(procedure, request).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(now);
      expect(times[0]).toBeGreaterThan(plan.effectiveFrom);
      expect(plan.customers[request.customer]?.createdAt).toBeLessThan(times[0] ?? 0);
    }
  });

  it('lets members act in working hours only', () => {
    const acts = plan.requests.flatMap(({ events }) => events).filter(({ actorEmail }) => actorEmail);
    const outside = acts.filter(({ at }) => calendar.nextWorkingInstant(at) !== at && calendar.nextWorkingInstant(at - 1000) !== at - 1000);
    expect(outside).toEqual([]);
  });

  it('lets every member do only what one of their roles grants', () => {
    const refused = plan.requests.flatMap((request) => ungranted(plan, template, request));
    expect(refused).toEqual([]);
  });

  it('has about 25 open requests, six of them overdue and four returned, and some from today', () => {
    const open = inState(['open', 'paused']);
    expect(open).toHaveLength(25);
    expect(open.filter((request) => isOverdue(request, now))).toHaveLength(6);
    expect(open.filter((request) => stateNow(procedure, request) === 'returned')).toHaveLength(4);
    expect(inState(['paused'])).toHaveLength(3);
    const today = localDateOf(now, 'Asia/Shanghai');
    const fromToday = plan.requests.filter(({ events }) => localDateOf(events[0]?.at ?? 0, 'Asia/Shanghai') === today);
    expect(fromToday.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves the sample handler something to do in each situation', () => {
    const own = inState(['open', 'paused']).filter(({ events }) => {
      const owner = events.findLast(({ department }) => department);
      return owner?.assignee === `staff@${code}.example`;
    });
    const states = new Set(own.map((request) => stateNow(procedure, request)));
    expect([...states]).toEqual(expect.arrayContaining(['dispatched', 'inService', 'suspended']));
    expect(own.some((request) => isOverdue(request, now))).toBe(true);
  });

  it('is mostly closed and rated, with some bad ratings that say why', () => {
    const rated = plan.requests.flatMap(({ events }) => events.filter(({ action }) => action === 'rate'));
    const bad = rated.filter(({ level }) => level === 'dissatisfied' || level === 'veryDissatisfied');
    expect(rated.length).toBeGreaterThan(270);
    expect(bad.length).toBeGreaterThanOrEqual(10);
    expect(bad.length).toBeLessThanOrEqual(30);
    for (const { comment } of bad) expect(comment).toBeTruthy();
  });

  it('has broken about one promise in eight', () => {
    const late = plan.requests.filter((request) => {
      const completion = request.events.findIndex(({ action }) => action === 'complete');
      const at = request.events[completion]?.at;
      return at !== undefined && isOverdue({ ...request, events: request.events.slice(0, completion) }, at);
    });
    expect(late.length).toBeGreaterThan(28);
    expect(late.length).toBeLessThan(75);
  });

  it('answers every required question of the form with one of its options', () => {
    for (const { item, answers } of plan.requests) {
      const { fields } = serviceItemBody.parse(template.provisions.find(({ key }) => key === item)?.body);
      const codes = fields.map((field) => field.code);
      for (const answered of Object.keys(answers)) expect(codes).toContain(answered);
      for (const field of fields) {
        const answer = answers[field.code];
        if (field.required) expect([item, field.code, answer]).not.toEqual([item, field.code, undefined]);
        if (field.type === 'choice' && answer) expect(field.options?.map((option) => option.code)).toContain(answer);
      }
    }
  });

  it('asks for every item of its catalogue and leaves no gap in a text', () => {
    const items = template.provisions.filter(({ kind }) => kind === 'serviceItem').map(({ key }) => key);
    const asked = new Set(plan.requests.map(({ item }) => item));
    expect(items.filter((item) => !asked.has(item)).length).toBeLessThanOrEqual(2);
    for (const { summary, description } of plan.requests) expect(summary + description).not.toMatch(/[{}]|undefined/);
  });
});

it('can be made in years whose holidays nobody knows yet', () => {
  expect(sampleOrganisation('hengxin', NEW_YEAR_2028, 1).requests.length).toBe(400);
  expect(sampleOrganisation('yangguang', NEW_YEAR_2028 - 200 * DAY, 1).requests.length).toBe(400);
});

/** Steps of a request whose actor holds no grant for it, as the grants of the template stand. */
function ungranted(plan: SamplePlan, template: Template, request: SampleRequest): string[] {
  let department = '';
  let assignee: string | undefined;
  return request.events.flatMap(({ action, actorEmail, ...event }) => {
    const before = { department, assignee };
    if (event.department) ({ department, assignee } = { department: event.department, assignee: event.assignee });
    const actor = plan.members.find(({ email }) => email === actorEmail);
    if (!actor) return actorEmail ? [`${actorEmail} is unknown`] : [];
    const granted = template.roles
      .filter(({ code }) => actor.roles.includes(code))
      .flatMap(({ grants }) => grants)
      .filter(({ subject, actions }) => subject === 'Request' && actions.includes(action === 'register' ? 'create' : action))
      .some(({ scope }) => {
        if (scope === 'assigned') return before.assignee === actor.email;
        if (scope === 'department') return before.department === actor.department;
        return true;
      });
    return granted ? [] : [`${actor.email} may not ${action} ${request.item}`];
  });
}
