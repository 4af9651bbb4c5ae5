import { LANGUAGES } from '@charter/kernel';
import { unfit } from '@charter/kinds';
import {
  type Provision,
  type Recognised,
  checkArticles,
  printable,
  provisionIdentity,
  recognise,
  unbound,
  write,
} from '@charter/regulation';
import { both } from '../both';
import { templates } from '../index';
import type { Template } from '../template';
import { combine, interleaved } from './combine';
import type { Decision } from './settle';

const regulation = { code: 'service', title: both('服务管理制度', 'Service regulation') };
const templateOf = (code: string) => templates.find((template) => template.code === code)!;
const [community, special, process, customer, quality] = ['community', 'special', 'process', 'customer', 'quality'].map(templateOf) as [
  Template,
  Template,
  Template,
  Template,
  Template,
];

/** Decides every clash in the same way, also those that show only after others are decided. */
function decided(taken: Template[], how: (templates: string[], onlyOne: boolean) => Decision): Template {
  const decisions: Record<string, Decision> = {};
  for (;;) {
    const { undecided, template } = combine(taken, regulation, decisions);
    if (template) return template;
    for (const { id, variants, onlyOne } of undecided)
      decisions[id] = how(
        variants.flatMap((variant) => variant.templates),
        onlyOne,
      );
  }
}

const keepFirst = ([first = '']: string[]): Decision => ({ keep: first });
const keepAll = (owners: string[], onlyOne: boolean): Decision => (onlyOne ? keepFirst(owners) : { keep: 'all' });
const keepLast = (owners: string[]): Decision => ({ keep: owners.at(-1) ?? '' });
const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
const find = (template: Template, id: string): Provision | undefined => template.provisions.find((one) => provisionIdentity(one) === id);

const together: [string, Template[]][] = [
  ['community and special', [community, special]],
  ['process, customer and quality', [process, customer, quality]],
  ['all five', templates],
];
const ways: [string, (templates: string[], onlyOne: boolean) => Decision][] = [
  ['all kept', keepAll],
  ['the first kept', keepFirst],
  ['the last kept', keepLast],
];
const cases = together.flatMap(([name, taken]) =>
  ways.map(([way, how]): [string, string, Template[], typeof how] => [name, way, taken, how]),
);

describe('O-1 several templates are taken together', () => {
  it('is the template itself when there is only one', () => {
    const { template, clashes } = combine([process], process.regulation);
    expect(clashes).toEqual([]);
    expect(template).toEqual(process);
  });

  it('lists what cannot stand side by side, and makes nothing of it until it is decided', () => {
    const { clashes, undecided, template } = combine([community, process], regulation);
    expect(template).toBeUndefined();
    expect(undecided).toEqual(clashes);
    expect(clashes.find(({ id }) => id === 'key serviceItem complaint')).toEqual({
      id: 'key serviceItem complaint',
      sort: 'serviceItem',
      reason: 'sameKey',
      onlyOne: false,
      variants: [
        { templates: ['community'], key: 'complaint', name: both('投诉建议', 'Complaints and suggestions'), text: expect.anything() },
        { templates: ['process'], key: 'complaint', name: both('投诉建议', 'Complaints and suggestions'), text: expect.anything() },
      ],
    });
    expect(clashes.find(({ id }) => id === 'name chapter 总则')?.variants.map(({ key }) => key)).toEqual([
      'community-general',
      'process-general',
    ]);
    const decision: Record<string, Decision> = { 'key serviceItem complaint': { keep: 'quality' } };
    expect(combine([community, process], regulation, decision).undecided).toHaveLength(clashes.length);
    const dispatch: Record<string, Decision> = { 'key dispatchRule emergency': { keep: 'all' } };
    expect(combine([community, process], regulation, dispatch).undecided).toHaveLength(clashes.length);
  });

  it('finds the same clashes in whichever order the templates are named, and none where they agree', () => {
    const ids = (taken: Template[]) =>
      combine(taken, regulation)
        .clashes.map(({ id }) => id)
        .toSorted();
    expect(ids([...templates].reverse())).toEqual(ids(templates));
    expect(ids([process, customer]).filter((id) => id.startsWith('key'))).toEqual([]);
  });

  it.each(cases)('%s with %s make a template that can be published', (_name, _way, taken, how) => {
    const made = decided(taken, how);
    expect(unfit(made.provisions).map(({ provision, place, message }) => `${provision.key} ${place} ${message.en ?? ''}`)).toEqual([]);
    expect(checkArticles(made.articles)).toEqual([]);
    expect(unbound(made)).toEqual([]);
    expect(repeated(made.provisions.map(provisionIdentity))).toEqual([]);
    expect(repeated(made.departments.map(({ code }) => code))).toEqual([]);
    expect(repeated(made.roles.map(({ code }) => code))).toEqual([]);
    expect(repeated(made.articles.filter(({ level }) => level !== 'item').map(({ label }) => label.zh))).toEqual([]);
    expect(made.departments.filter(({ parent }) => parent === undefined)).toHaveLength(1);
    const codes = made.departments.map(({ code }) => code);
    expect(made.departments.filter(({ parent }) => parent !== undefined && !codes.includes(parent))).toEqual([]);
    const articles = made.articles.map(({ key }) => key);
    expect(made.provisions.flatMap((provision) => provision.articles).filter((key) => !articles.includes(key))).toEqual([]);
    for (const { kind, body } of made.provisions) {
      const { department } = body as { department?: string };
      if ((kind === 'serviceItem' || kind === 'limit') && department) expect(codes).toContain(department);
    }
  });

  it('keeps all of what clashes under names and keys of their own, with what belongs to each', () => {
    const made = decided([community, process], keepAll);
    const item = find(made, 'serviceItem/complaint-process');
    expect(item?.name).toEqual(both('投诉建议（服务流程标准化）', 'Complaints and suggestions (Standard service process)'));
    expect(item?.body).toMatchObject({ department: 'quality' });
    expect(find(made, 'serviceItem/complaint-community')?.body).toMatchObject({ department: 'supervision' });
    const limited = made.provisions.filter(({ kind }) => kind === 'limit').map(({ body }) => (body as { item?: string }).item);
    expect(limited).toEqual(expect.arrayContaining(['complaint-process', 'complaint-community']));
    expect(limited).not.toContain('complaint');
  });

  it('lets one stand for the other: its limits, its department, and the articles of both', () => {
    const made = decided([community, process], keepFirst);
    expect(find(made, 'serviceItem/greening')?.body).toMatchObject({ family: 'environment' });
    expect(find(made, 'serviceItem/greening')?.articles).toEqual(expect.arrayContaining(['community-environment', 'property-order']));
    const general = made.articles.filter(({ level, title }) => level === 'chapter' && title?.zh === '总则');
    expect(general.map(({ key }) => key)).toEqual(['community-general']);
    expect(made.articles.filter(({ parent }) => parent === 'community-general').map(({ key }) => key)).toEqual([
      'community-purpose',
      'community-principles',
      'community-duties',
      'process-purpose',
      'process-scope',
    ]);
    expect(made.articles.map(({ key }) => key)).not.toContain('process-duties');
  });

  it('leaves no article out and ends as every regulation does', () => {
    const made = decided(templates, keepAll);
    const keys = made.articles.map(({ key }) => key);
    for (const { articles } of templates) expect(articles.filter(({ key }) => !keys.includes(key)).map(({ key }) => key)).toEqual([]);
    expect(made.articles.filter(({ level }) => level === 'chapter').at(-1)?.key).toBe('final');
    const count = made.articles.filter(({ level }) => level === 'article').length;
    expect(count).toBeGreaterThan(150);
    expect(made.articles.findLast(({ level }) => level === 'article')?.label.en).toBe(`Article ${count}`);
  });

  it.each(LANGUAGES)('P-1.3: comes back from its own text as the same tree: %s', (language) => {
    const { articles } = decided(templates, keepAll);
    const again = recognise(write([printable(regulation.title, articles, language)]));
    const places = (nodes: readonly { key: string; parent?: string | undefined; level: string }[]) => {
      const keys = nodes.map(({ key }) => key);
      return nodes.map(({ parent, level }) => [parent === undefined ? -1 : keys.indexOf(parent), level]);
    };
    expect(places((again[0] as Recognised).nodes)).toEqual(places(articles));
    expect(again[0]?.leftovers).toEqual([]);
  });
});

describe('two orders in one', () => {
  it.each([
    [
      ['a', 'z'],
      ['b', 'z'],
      ['a', 'b', 'z'],
    ],
    [
      ['a', 'm', 'z'],
      ['m', 'n', 'z'],
      ['a', 'm', 'n', 'z'],
    ],
    [['a'], ['b'], ['a', 'b']],
    [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ],
  ])('%j and %j are %j', (ours, theirs, expected) => {
    expect(interleaved(ours, theirs)).toEqual(expected);
  });
});
