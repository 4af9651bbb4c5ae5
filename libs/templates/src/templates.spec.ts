import { checkProcedure, fieldsOf, procedureBody } from '@charter/kernel';
import { KINDS, isDescribed, unfit, valuesOf } from '@charter/kinds';
import { article, type Provision, type ProvisionKind, provisionHead } from '@charter/regulation';
import { limitBody, serviceItemBody } from '@charter/service';
import type { ZodType } from 'zod';
import { withoutEnglish } from './both';
import { templates } from './index';
import { GRANT_SCOPES } from './template';

const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

describe.each(templates.map((template) => [template.code, template] as const))('template %s', (_code, template) => {
  const bodies = <Body>(kind: ProvisionKind, schema: ZodType<Body>): (Provision & { body: Body })[] =>
    template.provisions
      .filter((provision) => provision.kind === kind)
      .map((provision) => ({ ...provision, body: schema.parse(provision.body) }));
  const keysOf = (kind: ProvisionKind) => template.provisions.flatMap((found) => (found.kind === kind ? [found.key] : []));
  const departments = template.departments.map((department) => department.code);
  const procedures = bodies('procedure', procedureBody);
  const limits = bodies('limit', limitBody);
  const items = bodies('serviceItem', serviceItemBody);

  it('holds provisions that stand up to their schema, and nothing the schema does not know', () => {
    for (const provision of template.provisions) {
      expect(provisionHead.safeParse(provision).error).toBeUndefined();
      expect(KINDS[provision.kind].schema.parse(provision.body)).toEqual(provision.body);
    }
    for (const node of template.articles) expect(article.parse(node)).toEqual(node);
  });

  it('holds provisions that fit together, all of whose examples come out', () => {
    expect(unfit(template.provisions).map(({ provision, place, message }) => `${provision.key} ${place}: ${message.en}`)).toEqual([]);
  });

  it('uses each key once', () => {
    expect(repeated(template.articles.map((node) => node.key))).toEqual([]);
    expect(repeated(template.provisions.map(({ kind, key }) => `${kind} ${key}`))).toEqual([]);
    expect(repeated(departments)).toEqual([]);
    expect(repeated(template.roles.map((role) => role.code))).toEqual([]);
  });

  it('is complete in both languages', () => {
    expect(withoutEnglish(template)).toEqual([]);
  });

  it('binds every provision to articles that exist, and every article to a provision unless it is guidance', () => {
    const articles = template.articles.filter((node) => node.level === 'article').map((node) => node.key);
    const bound = template.provisions.flatMap((provision) => provision.articles);
    expect(bound.filter((key) => !articles.includes(key))).toEqual([]);
    expect(template.provisions.filter((provision) => provision.articles.length === 0)).toEqual([]);
    const guidance = template.articles.filter((node) => node.guidance).map((node) => node.key);
    expect(articles.filter((key) => !bound.includes(key) && !guidance.includes(key))).toEqual([]);
    expect(articles.filter((key) => bound.includes(key) && guidance.includes(key))).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(60);
    expect(articles.length).toBeLessThanOrEqual(120);
  });

  it('places every article in a chapter that stands before it', () => {
    const seen = new Set<string>();
    for (const node of template.articles) {
      if (node.level === 'article') expect(seen.has(node.parent ?? '')).toBe(true);
      seen.add(node.key);
    }
  });

  it('refers only to procedures, calendars, clocks, items and departments it defines', () => {
    const clocks = procedures.flatMap((procedure) => procedure.body.clocks.map((clock) => clock.code));
    for (const { body } of limits) {
      expect(keysOf('calendar')).toContain(body.calendar);
      expect(clocks).toContain(body.clock);
      if (body.item) expect(keysOf('serviceItem')).toContain(body.item);
      if (body.department) expect(departments).toContain(body.department);
    }
    for (const { body } of items) {
      expect(keysOf('procedure')).toContain(body.procedure);
      expect(departments).toContain(body.department);
    }
  });

  it('names departments and roles it has in the definitions of every kind', () => {
    const known = { department: departments, role: template.roles.map((role) => role.code) };
    for (const { kind, key, body } of template.provisions.filter((provision) => isDescribed(provision.kind))) {
      for (const { place, field, value } of valuesOf(fieldsOf(KINDS[kind].schema), body)) {
        if (field.refersTo === 'department' || field.refersTo === 'role')
          expect({ key, place, known: known[field.refersTo].includes(value as string) }).toEqual({ key, place, known: true });
      }
    }
  });

  it('brings along what its articles demand of standards, duties and accountability', () => {
    expect(keysOf('duty').length).toBeGreaterThanOrEqual(3);
    expect(keysOf('ladder')).toEqual(['accountability-ladder']);
    expect(keysOf('scheme')).toEqual(['member-appraisal', 'department-appraisal']);
    expect(keysOf('form')).toEqual(expect.arrayContaining(['conduct-checklist', 'work-checklist', 'place-checklist', 'service-exam']));
    expect(keysOf('dispatchRule').length).toBeGreaterThanOrEqual(5);
    expect(keysOf('messageTemplate').length).toBeGreaterThanOrEqual(3);
    if (template.code === 'customer') expect([keysOf('segment').length, keysOf('occasion').length]).toEqual([7, 7]);
    else expect([keysOf('dimension').length, keysOf('standard').length > 20]).toEqual([6, true]);
  });

  it('limits every clock by default and at least six items on their own', () => {
    const defaults = limits.filter(({ body }) => !body.item && !body.department && !body.priority);
    const clocks = procedures.flatMap((procedure) => procedure.body.clocks.map((clock) => clock.code));
    expect(defaults.map(({ body }) => body.clock).toSorted()).toEqual(clocks.toSorted());
    expect(limits.filter(({ body }) => body.item).length).toBeGreaterThanOrEqual(6);
  });

  it('has procedures nobody gets stuck in, one for each kind of record, whose clocks are told apart', () => {
    expect(procedures.flatMap((procedure) => checkProcedure(procedure.body))).toEqual([]);
    const subjects = procedures.map((procedure) => procedure.body.subject);
    expect(subjects.slice(0, 6)).toEqual(['request', 'complaint', 'finding', 'improvement', 'appeal', 'sanction']);
    expect(subjects.slice(6)).toEqual(template.code === 'special' ? ['careCase'] : []);
    expect(repeated(procedures.flatMap((procedure) => procedure.body.clocks.map((clock) => clock.code)))).toEqual([]);
    const forRequests = procedures.filter((procedure) => procedure.body.subject === 'request').map(({ key }) => key);
    expect(items.filter(({ body }) => !forRequests.includes(body.procedure))).toEqual([]);
  });

  it('offers enough to begin with, each item known to people by a name of its own', () => {
    const least: Record<string, number> = { community: 40, special: 25, process: 12, customer: 12, quality: 12 };
    expect(items.length).toBeGreaterThanOrEqual(least[template.code] ?? Number.POSITIVE_INFINITY);
    expect(repeated(items.map(({ name }) => name.zh))).toEqual([]);
    expect(repeated(items.map(({ name }) => name.en ?? ''))).toEqual([]);
    const families = { community: 8, special: 9 }[template.code];
    if (families) expect(new Set(items.map(({ body }) => body.family)).size).toBe(families);
  });

  it('asks each question of a form once and offers answers to every choice', () => {
    for (const { body } of items) {
      expect(repeated(body.fields.map((field) => field.code))).toEqual([]);
      for (const field of body.fields) expect((field.options ?? []).length > 1).toBe(field.type === 'choice');
    }
  });

  it('hangs all departments below one root', () => {
    const roots = template.departments.filter((department) => department.parent === undefined);
    expect(roots).toHaveLength(1);
    for (const { parent } of template.departments) if (parent) expect(departments).toContain(parent);
  });

  it('grants each role known scopes, and the audit log to nobody but administrators and auditors', () => {
    const grants = template.roles.flatMap((role) => role.grants.map((grant) => ({ role: role.code, ...grant })));
    expect(grants.filter((grant) => !GRANT_SCOPES.includes(grant.scope))).toEqual([]);
    const readers = grants.filter((grant) => grant.subject === 'AuditEvent').map((grant) => grant.role);
    expect(readers).toEqual(['admin', 'auditor']);
    const revealers = grants.filter((grant) => grant.actions.includes('reveal')).map((grant) => grant.role);
    const mayReveal = ['admin', 'manager', 'dispatcher', 'handler', 'relationsManager', 'socialWorker', 'carer'];
    expect(revealers.filter((role) => !mayReveal.includes(role))).toEqual([]);
  });
});

it('O-3: a role is the same in every template that has it', () => {
  const roles = templates.flatMap((template) => template.roles);
  for (const role of roles) expect(roles.filter(({ code }) => code === role.code).every((other) => other === role)).toBe(true);
});
