import { DomainError } from '../error';
import { askCondition } from './condition';
import { inputsOf } from './given';
import type { RuleVariables } from './variable';

const variables: RuleVariables = {
  customer: {
    doc: { zh: '客户', en: 'customer' },
    fields: {
      age: { doc: { zh: '年龄', en: 'age' }, type: 'int' },
      alone: { doc: { zh: '独居', en: 'living alone' }, type: 'bool' },
      categories: { doc: { zh: '类别', en: 'categories' }, type: 'list<string>' },
    },
  },
  kind: {
    doc: { zh: '客户类型', en: 'kind' },
    type: 'string',
    values: [
      { code: 'person', name: { zh: '个人', en: 'person' } },
      { code: 'company', name: { zh: '单位', en: 'company' } },
    ],
  },
  since: { doc: { zh: '建档时间', en: 'on file since' }, type: 'timestamp' },
  rate: { doc: { zh: '比率', en: 'rate' }, type: 'double' },
};

const given = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }));

describe('texts are read as the inputs of a rule', () => {
  it.each<[Record<string, string>, unknown]>([
    [{ 'customer.age': ' 72 ' }, { customer: { age: 72 } }],
    [{ 'customer.alone': '是' }, { customer: { alone: true } }],
    [{ 'customer.alone': 'false' }, { customer: { alone: false } }],
    [{ 'customer.categories': 'aged，poor、alone,' }, { customer: { categories: ['aged', 'poor', 'alone'] } }],
    [{ 'customer.categories': '' }, { customer: { categories: [] } }],
    [{ 'customer.categories': ' 无 ' }, { customer: { categories: [] } }],
    [{ 'customer.categories': '[]' }, { customer: { categories: [] } }],
    [{ 'customer.age': '' }, { customer: {} }],
    [
      { kind: 'person', rate: '-0.5' },
      { customer: {}, kind: 'person', rate: -0.5 },
    ],
    [{ since: '2026-11-23T09:00:00+08:00' }, { customer: {}, since: Date.UTC(2026, 10, 23, 1) }],
  ])('%j', (values, inputs) => {
    expect(JSON.parse(JSON.stringify(inputsOf(variables, given(values))))).toEqual(inputs);
  });

  it.each([
    [{ salary: '1' }, '没有“salary”这个名称'],
    [{ customer: '1' }, '没有“customer”这个名称'],
    [{ 'customer.age': '七十' }, '“年龄”不能是“七十”，应如 12'],
    [{ 'customer.alone': '也许' }, '“独居”不能是“也许”'],
    [{ kind: 'dog' }, '应如 person / company'],
    [{ since: 'morgen' }, '“建档时间”不能是“morgen”'],
  ])('and refused in words: %j', (values, zh) => {
    const refused = (): unknown => {
      try {
        return inputsOf(variables, given(values));
      } catch (error) {
        return error instanceof DomainError ? (error.params['problem'] as { zh: string }).zh : error;
      }
    };
    expect(refused()).toContain(zh);
  });
});

describe('a condition is asked of facts', () => {
  const ask = (text: string, values: Record<string, string>) => askCondition(text, variables, inputsOf(variables, given(values)));

  it('and tells what it hangs on', () => {
    const answer = ask('customer.age >= 65 && customer.alone', { 'customer.age': '70', 'customer.alone': '否' });
    expect(answer.fits).toBe(false);
    expect(answer.steps.filter(({ decisive }) => decisive).map(({ words }) => words.zh)).toEqual(['独居']);
  });

  it('and does not fit what is not known, saying so', () => {
    expect(ask('customer.age >= 65', {})).toEqual({
      fits: false,
      steps: [],
      problem: { zh: '规则不成立：缺少用到的数据。', en: 'The rule cannot be accepted: a value it reads is missing.' },
    });
    expect(ask('!has(customer.age) || customer.age < 65', {}).fits).toBe(true);
  });

  it('and says so when it is not sound or no condition', () => {
    expect(ask('customer.age >=', {}).problem?.zh).toContain('写法有误');
    expect(ask('customer.age + 1', { 'customer.age': '1' }).problem?.en).toContain('must be bool');
  });
});
