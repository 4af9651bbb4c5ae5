import { fieldsOf } from '@charter/kernel';
import { KINDS, isDescribed, unfit, valuesOf } from '@charter/kinds';
import { checkArticles, provisionIdentity, unbound } from '@charter/regulation';
import { withoutEnglish } from '../both';
import { templates } from '../index';
import type { Template } from '../template';
import { combined, proposed } from './together';

type Taken = [Template, ...Template[]];

const templateOf = (code: string) => templates.find((template) => template.code === code)!;
const pairs = templates.flatMap((one) => templates.filter((other) => other !== one).map((other): Taken => [one, other]));
const sets = [...pairs, templates as Taken].map((taken): [string, Taken] => [taken.map(({ code }) => code).join(' and '), taken]);
const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

/** Departments up to the topmost. */
function above({ departments }: Pick<Template, 'departments'>, code: string, passed: string[] = []): string[] {
  const parent = departments.find((department) => department.code === code)?.parent;
  return parent === undefined || passed.includes(parent) ? passed : above({ departments }, parent, [...passed, parent]);
}

describe.each(sets)('O-1 nobody has to decide anything about %s', (_, taken) => {
  const { template, clashes, decisions, misfits } = combined(taken);

  it('makes a regulation that can be published, all of whose examples come out', () => {
    expect(unfit(template.provisions).map(({ provision, place, message }) => `${provision.key} ${place} ${message.en ?? ''}`)).toEqual([]);
    expect(checkArticles(template.articles)).toEqual([]);
    expect(unbound(template)).toEqual([]);
    expect(repeated(template.provisions.map(provisionIdentity))).toEqual([]);
    expect(repeated(template.articles.map(({ key }) => key))).toEqual([]);
    expect(withoutEnglish(template)).toEqual([]);
  });

  it('has every department and role once, all under one head, and names no other', () => {
    const codes = template.departments.map(({ code }) => code);
    const [head = ''] = codes;
    expect(codes.toSorted()).toEqual([...new Set(taken.flatMap(({ departments }) => departments.map(({ code }) => code)))].toSorted());
    expect(codes.filter((code) => code !== head && above(template, code).at(-1) !== head)).toEqual([]);
    const known = { department: codes, role: template.roles.map(({ code }) => code) };
    expect(repeated(known.role)).toEqual([]);
    for (const { kind, key, body } of template.provisions) {
      const { department } = body as { department?: string };
      if ((kind === 'serviceItem' || kind === 'limit') && department) expect(codes).toContain(department);
      if (!isDescribed(kind)) continue;
      for (const { field, value } of valuesOf(fieldsOf(KINDS[kind].schema), body))
        if (field.refersTo === 'department' || field.refersTo === 'role')
          expect([key, known[field.refersTo].includes(value as string)]).toEqual([key, true]);
    }
  });

  it('holds together as well where everything that clashes is kept', () => {
    const kept = Object.fromEntries(clashes.filter(({ onlyOne }) => !onlyOne).map(({ id }) => [id, { keep: 'all' }]));
    const all = combined(taken, kept).template;
    expect(unfit(all.provisions).map(({ provision, place, message }) => `${provision.key} ${place} ${message.en ?? ''}`)).toEqual([]);
    expect(checkArticles(all.articles)).toEqual([]);
    expect(unbound(all)).toEqual([]);
  });

  it('tells every clash with what each side says, and settles it for the one named first', () => {
    for (const { id, variants } of clashes) {
      for (const { text, name } of variants) {
        expect([id, withoutEnglish({ text, name })]).toEqual([id, []]);
        expect([id, text.zh.trim() === '']).toEqual([id, false]);
      }
      expect(decisions[id]).toEqual({ keep: taken.find(({ code }) => variants[0].templates.includes(code))?.code });
    }
    expect(misfits).toEqual([]);
  });
});

describe('decisions about what clashes', () => {
  const taken: Taken = [templateOf('community'), templateOf('process')];
  const id = 'key serviceItem complaint';

  it('are followed where they were made, and the others stay as proposed', () => {
    const plain = combined(taken);
    const decided = combined(taken, { [id]: { keep: 'process' } });
    const complaint = ({ template }: typeof plain) =>
      template.provisions.find(({ kind, key }) => kind === 'serviceItem' && key === 'complaint');
    expect(complaint(plain)?.body).toMatchObject({ department: 'supervision' });
    expect(complaint(decided)?.body).toMatchObject({ department: 'quality' });
    expect(decided.misfits).toEqual([]);
    const others = (of: typeof plain) => Object.entries(of.decisions).filter(([key]) => key !== id);
    expect(others(decided)).toEqual(others(plain));
  });

  it('that fit nothing are told and change nothing', () => {
    const plain = combined(taken);
    const odd = {
      [id]: { keep: 'quality' },
      'key serviceItem nothing': { keep: 'process' },
      'key dispatchRule emergency': { keep: 'all' },
    };
    const { template, misfits } = combined(taken, odd);
    expect(template).toEqual(plain.template);
    expect(misfits.toSorted()).toEqual(Object.keys(odd).toSorted());
  });

  it('are none for one template, which stays as it is', () => {
    const [one] = taken;
    expect(combined([one])).toEqual({ templates: ['community'], template: one, clashes: [], decisions: {}, misfits: [] });
  });

  it('of what is proposed follow the first of the templates', () => {
    const [clash] = combined(taken).clashes;
    expect(clash && proposed(clash)).toEqual({ keep: 'community' });
  });
});

it('O-3: a role of several templates gives what it gives in any of them', () => {
  const [one, other] = [templateOf('community'), templateOf('special')];
  const reading = { subject: 'Webhook', actions: ['read'], scope: 'all' as const };
  const more = other.roles.map((role) => (role.code === 'handler' ? { ...role, grants: [...role.grants, reading] } : role));
  const grants = combined([one, { ...other, roles: more }]).template.roles.find(({ code }) => code === 'handler')?.grants;
  expect(grants).toEqual([...one.roles.find(({ code }) => code === 'handler')!.grants, reading]);
});
