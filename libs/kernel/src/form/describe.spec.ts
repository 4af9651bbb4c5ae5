import { z } from 'zod';
import { text } from '../text';
import { fieldsOf } from './describe';
import { examples } from './example';
import { called, choiceOf, code, day, decimalText, line, paragraph, referenceTo, ruleOf } from './field';

const level = z.object({
  code: called(code, '代码', 'Code'),
  name: called(text, '名称', 'Name'),
  share: called(decimalText, '比例', 'Share').optional(),
});
const body = z.object({
  title: called(line, '标题', 'Title', { zh: '给居民看', en: 'as residents read it' }),
  note: called(paragraph, '说明', 'Note').optional(),
  from: called(day, '起', 'From'),
  places: called(z.number().int().min(1).max(9), '名额', 'Places').default(3),
  open: called(z.boolean(), '公开', 'Public'),
  way: called(choiceOf({ mail: { zh: '邮件', en: 'Mail' }, visit: { zh: '上门', en: 'Visit' } }), '方式', 'Way'),
  ways: called(z.array(choiceOf({ mail: { zh: '邮件', en: 'Mail' } })).min(1), '多种方式', 'Ways'),
  item: called(referenceTo('serviceItem'), '事项', 'Item'),
  when: called(ruleOf('customer'), '条件', 'Condition'),
  levels: called(z.array(level).min(2), '等级', 'Levels'),
  examples,
});

describe('the parts of a definition', () => {
  const fields = fieldsOf(body);
  const field = (name: string) => fields.find((each) => each.name === name);

  it('are told in the order of the schema, with their words', () => {
    expect(fields.map(({ name, type, many, required }) => [name, type, many, required])).toEqual([
      ['title', 'line', false, true],
      ['note', 'paragraph', false, false],
      ['from', 'day', false, true],
      ['places', 'integer', false, false],
      ['open', 'yesNo', false, true],
      ['way', 'choice', false, true],
      ['ways', 'choice', true, true],
      ['item', 'reference', false, true],
      ['when', 'rule', false, true],
      ['levels', 'record', true, true],
      ['examples', 'record', true, false],
    ]);
    expect(field('title')).toMatchObject({ label: { zh: '标题', en: 'Title' }, hint: { zh: '给居民看', en: 'as residents read it' } });
  });

  it('keep bounds, choices, references, rules and what is taken when they are left out', () => {
    expect(field('places')).toMatchObject({ min: 1, max: 9, fallback: 3 });
    expect(field('way')?.options).toEqual({ mail: { zh: '邮件', en: 'Mail' }, visit: { zh: '上门', en: 'Visit' } });
    expect(field('ways')).toMatchObject({ min: 1, options: { mail: { zh: '邮件', en: 'Mail' } } });
    expect(field('item')?.refersTo).toBe('serviceItem');
    expect(field('when')).toMatchObject({ environment: 'customer', gives: 'bool' });
    expect(field('examples')?.fallback).toEqual([]);
  });

  it('go down into records', () => {
    expect(field('levels')?.fields?.map(({ name, type, required }) => [name, type, required])).toEqual([
      ['code', 'line', true],
      ['name', 'words', true],
      ['share', 'decimal', false],
    ]);
  });

  it('are refused without words or editor, so that no screen shows a part nobody can read', () => {
    expect(() => fieldsOf(z.object({ bare: line }))).toThrow('bare has no words');
    expect(() => fieldsOf(z.object({ plain: called(z.string(), '文字', 'Text') }))).toThrow('plain has no editor');
    expect(() => fieldsOf(z.object({ deep: called(z.object({ bare: line }), '组', 'Group') }))).toThrow('deep.bare has no words');
  });
});
