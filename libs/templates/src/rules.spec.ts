import { showRule } from '@charter/kernel';
import { ENVIRONMENTS, KINDS, renderProvision, unfit } from '@charter/kinds';
import type { Provision } from '@charter/regulation';
import { communityDepartments } from './community/departments';
import { communityTemplate } from './community/template';
import { messageTemplates } from './customer/messages';
import { occasions } from './customer/occasions';
import { segments } from './customer/segments';
import { propertyDepartments } from './property/departments';
import { processTemplate } from './process/template';
import { communityDispatchRules, processDispatchRules } from './service/dispatch';

const ofCustomers: Provision[] = [...segments(['a1']), ...messageTemplates(['a1']), ...occasions(['a1'])];
const sets: [string, Provision[]][] = [
  ['customers', ofCustomers],
  ['dispatch of a community', communityDispatchRules(['a1'])],
  ['dispatch of a company', processDispatchRules(['a1'])],
];

/** What is wrong with provisions; every example among them is run. */
const wrong = (provisions: readonly Provision[]) =>
  unfit(provisions).map(({ provision, place, message }) => `${provision.key} ${place}: ${message.en}`);

describe.each(sets)('content of templates: %s', (_, provisions) => {
  it('stands up to its kinds, fits together, and all its examples come out', () => {
    for (const { kind, body } of provisions) expect(KINDS[kind].schema.parse(body)).toEqual(body);
    expect(wrong(provisions)).toEqual([]);
  });

  it('notices an example that does not come out', () => {
    const turned = provisions.map((provision) => {
      const { examples, ...body } = provision.body as { examples?: { expected: string }[] };
      return examples
        ? { ...provision, body: { ...body, examples: examples.map((each) => ({ ...each, expected: 'perhaps' })) } }
        : provision;
    });
    const examples = provisions.flatMap(({ body }) => (body as { examples?: unknown[] }).examples ?? []);
    expect(examples.length).toBeGreaterThan(10);
    expect(wrong(turned)).toHaveLength(examples.length);
  });

  it('has examples of both outcomes for every rule, and rules the form can show', () => {
    for (const { kind, key, body } of provisions) {
      const { rule, examples = [] } = body as { rule?: string; examples?: { expected: string }[] };
      if (rule === undefined) continue;
      const environment = ENVIRONMENTS[kind === 'segment' ? 'customer' : 'request'] ?? {};
      expect([key, showRule(rule, environment)]).toEqual([key, { tree: expect.anything() }]);
      expect([key, examples.some(({ expected }) => expected === 'yes'), examples.some(({ expected }) => expected !== 'yes')]).toEqual([
        key,
        true,
        true,
      ]);
    }
  });

  it('is told in both languages', () => {
    for (const provision of provisions) {
      expect(renderProvision(provision, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(renderProvision(provision, 'en')).not.toMatch(/[\p{Script=Han}，。“”]/u);
    }
  });
});

it.each([
  ['community', communityDispatchRules([]), communityDepartments, communityTemplate],
  ['company', processDispatchRules([]), propertyDepartments, processTemplate],
] as const)('the dispatch of a %s names departments, families and items it has', (_, rules, departments, { provisions }) => {
  const codes = departments.map(({ code }) => code);
  const items = provisions.filter(({ kind }) => kind === 'serviceItem');
  const families = items.map(({ body }) => (body as { family: string }).family);
  for (const { body } of rules) {
    if (body.department) expect(codes).toContain(body.department);
    for (const [, family] of body.rule.matchAll(/request\.family == "([\w-]+)"/g)) expect(families).toContain(family);
    for (const [, listed = ''] of body.rule.matchAll(/request\.item in \[([^\]]*)\]/g))
      for (const [, item] of listed.matchAll(/"([\w-]+)"/g)) expect(items.map(({ key }) => key)).toContain(item);
  }
});
