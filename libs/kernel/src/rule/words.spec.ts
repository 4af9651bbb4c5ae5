import { compileRule } from './compile';
import { evaluate } from './evaluate';
import { tellRule } from './tell';
import type { RuleVariables } from './variable';

const variables: RuleVariables = {
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      birthday: { doc: { zh: '生日', en: 'birthday' }, type: 'string', format: 'day' },
      alone: { doc: { zh: '独居', en: 'living alone' }, type: 'bool' },
      age: { doc: { zh: '年龄', en: 'age' }, type: 'int' },
    },
  },
  channel: {
    doc: { zh: '受理渠道', en: 'channel' },
    type: 'string',
    values: [
      { code: 'phone', name: { zh: '电话', en: 'phone' } },
      { code: 'web', name: { zh: '网上', en: 'web' } },
    ],
  },
  categories: {
    doc: { zh: '特殊人群类别', en: 'special groups' },
    type: 'list<string>',
    values: [
      { code: 'aged', name: { zh: '高龄', en: 'aged' } },
      { code: 'poor', name: { zh: '低保', en: 'on relief' } },
    ],
  },
  spent: { doc: { zh: '消费额', en: 'spent' }, type: 'string', format: 'decimal' },
  today: { doc: { zh: '今天', en: 'today' }, type: 'string', format: 'day' },
};

describe('a rule is told in words', () => {
  it.each([
    ['channel == "phone"', '受理渠道为电话', 'channel is phone'],
    ['channel in ["phone", "web"]', '受理渠道属于电话、网上', 'channel is one of phone, web'],
    ['"aged" in categories', '特殊人群类别包括高龄', 'special groups include aged'],
    ['hasAny(categories, ["aged", "poor"])', '特殊人群类别包括高龄、低保中的任一项', 'special groups include any of aged, on relief'],
    ['customer.alone && !customer.alone', '独居：是，且独居：否', 'living alone: yes and living alone: no'],
    ['customer.age >= 65 || customer.age < 6', '年龄不小于65，或年龄小于6', 'age is at least 65 or age is less than 6'],
    [
      'customer.alone && (customer.age > 80 || channel != "web")',
      '独居：是，且（年龄大于80，或受理渠道不是网上）',
      'living alone: yes and (age is more than 80 or channel is not web)',
    ],
    ['ageOn(customer.birthday, today) >= 65', '按生日至今天的周岁不小于65', 'the age (by birthday, on today) is at least 65'],
    ['customer.birthday < "1960-01-01"', '生日早于1960-01-01', 'birthday is before 1960-01-01'],
    ['compare(spent, "500") >= 0', '消费额不小于500', 'spent is at least 500'],
    ['!has(customer.birthday)', '未填生日', 'birthday is not known'],
    ['!(channel == "web")', '并非（受理渠道为网上）', 'not (channel is web)'],
    ['customer.age + 1 > 65', '年龄 + 1大于65', 'age + 1 is more than 65'],
    ['customer.alone ? 1 : 2', '若独居：是则为1，否则为2', '1 if living alone: yes, otherwise 2'],
    [
      'categories.exists(c, c.startsWith("a"))',
      '特殊人群类别中有一项 c 符合：c以“a”开头',
      'some c of special groups fits: c begins with "a"',
    ],
  ])('%s', (text, zh, en) => {
    expect([tellRule(text, variables, 'zh'), tellRule(text, variables, 'en')]).toEqual([zh, en]);
  });

  it('and as it is written where it is not sound', () => {
    expect(tellRule('channel ==', variables, 'zh')).toBe('channel ==');
  });

  it('and so is each part of its explanation, functions with what they were given', () => {
    const compiled = compileRule('ageOn(customer.birthday, today) >= 65 && customer.alone', variables, 'bool');
    if ('problems' in compiled) throw new Error();
    const { steps } = evaluate(compiled.rule, { customer: { birthday: '1950-01-02', alone: false }, today: '2026-11-23' });
    expect(steps.map(({ words, value, decisive, depth }) => [words.zh, words.en, value, decisive, depth])).toEqual([
      ['按生日至今天的周岁不小于65', 'the age (by birthday, on today) is at least 65', true, false, 0],
      ['按生日至今天的周岁', 'the age (by birthday, on today)', 76, false, 1],
      ['生日', 'birthday', '1950-01-02', false, 2],
      ['今天', 'today', '2026-11-23', false, 2],
      ['独居', 'living alone', false, true, 0],
    ]);
  });
});
