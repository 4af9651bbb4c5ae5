import { unfit } from '@charter/kinds';
import { checkArticles, provisionIdentity, unbound } from '@charter/regulation';
import { templates } from '../index';
import type { Template } from '../template';
import { type Extended, type Own, extended } from './extend';

const templateOf = (code: string) => templates.find((template) => template.code === code)!;
const pairs = templates.flatMap((own) => templates.filter((other) => other !== own).map((other): [Template, Template] => [own, other]));
const COMPLAINT = 'key serviceItem complaint';

const sound = ({ template }: Extended) => {
  expect(unfit(template.provisions).map(({ provision, place, message }) => `${provision.key} ${place} ${message.en ?? ''}`)).toEqual([]);
  expect(checkArticles(template.articles)).toEqual([]);
  expect(unbound(template)).toEqual([]);
};

const bodies = ({ provisions }: Pick<Own, 'provisions'>) =>
  new Map(provisions.map((provision) => [provisionIdentity(provision), provision.body]));

it.each(pairs.map(([own, other]): [string, string, Own, Template] => [own.code, other.code, own, other]))(
  'O-1 what an organisation has of %s stays as it is when %s is taken in',
  (_own, _other, own, other) => {
    const made = extended(own, other);
    sound(made);
    const after = bodies(made.template);
    for (const [identity, body] of bodies(own)) {
      if (identity.startsWith('dispatchRule/')) expect(after.has(identity)).toBe(true);
      else expect([identity, after.get(identity)]).toEqual([identity, body]);
    }
    const keys = new Set(made.template.articles.map(({ key }) => key));
    expect(own.articles.filter(({ key }) => !keys.has(key))).toEqual([]);
    expect(made.template.provisions.length).toBeGreaterThanOrEqual(own.provisions.length);
    expect(made.template.regulation).toEqual(own.regulation);
    expect(made.clashes.filter(({ id }) => made.decisions[id]?.keep !== 'own')).toEqual([]);
  },
);

describe('a template taken into what an organisation has', () => {
  const own = templateOf('community');
  const other = templateOf('process');

  it('brings the departments and roles that are lacking, and no others', () => {
    const { departments, roles } = extended(own, templateOf('customer'));
    expect(departments.map(({ code }) => code)).toEqual(expect.arrayContaining(['headquarters', 'relations']));
    expect(departments.find(({ code }) => code === 'headquarters')?.parent).toBe('center');
    expect(departments.map(({ code }) => code)).not.toContain('environment');
    expect(roles.map(({ code }) => code)).toEqual(['relationsManager']);
  });

  it('stands beside what is there under a key of its own, and leaves that its key and name', () => {
    const made = extended(own, other, { [COMPLAINT]: { keep: 'all' } });
    sound(made);
    const items = made.template.provisions.filter(({ kind, key }) => kind === 'serviceItem' && key.startsWith('complaint'));
    expect(items.map(({ key, name }) => [key, name.zh])).toEqual([
      ['complaint', '投诉建议'],
      ['complaint-process', '投诉建议（服务流程标准化）'],
    ]);
  });

  it('stands in place of what is there where it was decided so, under the same key', () => {
    const made = extended(own, other, { [COMPLAINT]: { keep: 'process' } });
    sound(made);
    expect(bodies(made.template).get('serviceItem/complaint')).toMatchObject({ department: 'quality' });
  });

  it('is not taken in twice: everything is there already', () => {
    const once = extended(own, other);
    const { departments, roles, template } = extended(once.template, other);
    expect([departments, roles]).toEqual([[], []]);
    expect(template.provisions.length).toBe(once.template.provisions.length);
  });
});
