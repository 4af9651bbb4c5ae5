import type { RuleVariables } from '../variable';
import { completionsAt } from './complete';

const variables: RuleVariables = {
  channel: {
    doc: { zh: '渠道', en: 'channel' },
    type: 'string',
    values: [
      { code: 'phone', name: { zh: '电话', en: 'phone' } },
      { code: 'portal', name: { zh: '网上', en: 'web' } },
    ],
  },
  hour: { doc: { zh: '钟点', en: 'hour' }, type: 'int' },
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      name: { doc: { zh: '姓名', en: 'name' }, type: 'string' },
      birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' },
      categories: {
        doc: { zh: '类别', en: 'categories' },
        type: 'list<string>',
        values: [{ code: 'aged', name: { zh: '高龄', en: 'aged' } }],
      },
    },
  },
};

/** Completes at the bar. */
function at(marked: string) {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, options } = completionsAt(text, cursor, variables);
  const take = (label: string) => {
    const option = options.find((each) => each.label === label);
    if (!option) throw new Error(`${label} is not offered`);
    const caret = from + option.caret;
    const taken = text.slice(0, from) + option.insert + text.slice(to);
    return `${taken.slice(0, caret)}|${taken.slice(caret)}`;
  };
  return { labels: options.map(({ label }) => label), options, take };
}

describe('at the cursor are offered', () => {
  it.each<[string, string[]]>([
    ['c|', ['channel', 'customer', 'countOf', 'compare']],
    ['hour > 9 && ho|', ['hour', 'hourOf']],
    ['ageO|', ['ageOn']],
    ['customer.|', ['name', 'birthday', 'categories']],
    ['customer.b|', ['birthday']],
    ['has(customer.n|) && hour > 1', ['name']],
    ['customer.name.s|', ['startsWith']],
    ['customer.categories.e|', ['exists', 'exists_one']],
    ['customer.categories.c|', []],
    [
      'nobody.|x',
      ['contains', 'startsWith', 'endsWith', 'matches', 'lowerAscii', 'upperAscii', 'trim', 'exists', 'all', 'exists_one', 'filter', 'map'],
    ],
    ['channel == "p|', ['phone', 'portal']],
    ['channel == "po|"', ['portal']],
    ["channel != '|' && hour > 1", ['phone', 'portal']],
    ['channel in ["phone", "|"]', ['phone', 'portal']],
    ['hasAny(customer.categories, ["|', ['aged']],
    ['customer.name == "|"', []],
    ['customer.name == "channel|', []],
  ])('%s: %j', (marked, labels) => {
    expect(at(marked).labels).toEqual(labels);
  });

  it('every name and function where nothing is written yet, codes first after a comparison', () => {
    expect(at('|').labels).toEqual(expect.arrayContaining(['channel', 'customer', 'ageOn', 'round', 'has']));
    expect(at('|').labels).not.toContain('contains');
    expect(at('channel == |').labels.slice(0, 3)).toEqual(['phone', 'portal', 'channel']);
  });
});

describe('what is taken', () => {
  it.each([
    ['cus|', 'customer', 'customer.|'],
    ['customer.bi|rth > "x"', 'birthday', 'customer.birthday| > "x"'],
    ['age|', 'ageOn', 'ageOn(|)'],
    ['customer.name.tr|', 'trim', 'customer.name.trim()|'],
    ['customer.name.con|', 'contains', 'customer.name.contains(|)'],
    ['channel == "p|', 'phone', 'channel == "phone"|'],
    ["channel == 'p|o' && hour > 1", 'portal', 'channel == "portal"| && hour > 1'],
    ['channel == |', 'phone', 'channel == "phone"|'],
  ])('%s with %s becomes %s', (marked, label, taken) => {
    expect(at(marked).take(label)).toBe(taken);
  });

  it('is told in both languages, with how it is called', () => {
    const [found] = at('ageO|').options;
    expect(found).toMatchObject({ kind: 'function', detail: 'ageOn(birthday, day)', doc: { zh: '某人在某天的周岁年龄。' } });
    expect(at('customer.name.con|').options[0]?.detail).toBe('text.contains(part)');
    expect(at('customer.b|').options[0]).toMatchObject({ kind: 'name', detail: 'day', doc: { zh: '生日', en: 'birthday' } });
  });
});
