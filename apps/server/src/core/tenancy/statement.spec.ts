import { StatementRefused, asText, isOverRows, named, overRows } from './statement';

describe('a statement over rows', () => {
  it.each(['select 1', '\n  SELECT 1', 'with a as (select 1) select', 'insert into a', 'update a', 'delete from a', 'select(1)'])(
    '%j passes',
    (text) => {
      const statement = named(text, []);
      expect(isOverRows(text)).toBe(true);
      expect(overRows(statement)).toBe(statement);
    },
  );

  it.each([
    '',
    'set role charter_owner',
    'selected',
    'explain select 1',
    '-- select\nset a = 1',
    '/* */ select 1',
    '(select 1)',
    'x select 1',
  ])('%j does not', (text) => {
    expect(isOverRows(text)).toBe(false);
    expect(() => overRows(named(text, []))).toThrow(StatementRefused);
    expect(new StatementRefused().code).toBe('STATEMENT_REFUSED');
  });
});

describe('a named statement', () => {
  it('has one name for one text, whatever its values, and keeps both', () => {
    expect(named('select $1', [1])).toEqual({ text: 'select $1', values: [1], name: named('select $1', [2]).name });
    expect(named('select $1', []).name).not.toBe(named('select $2', []).name);
  });

  it('has a name that PostgreSQL does not cut short', () => {
    expect(named(`select '${'x'.repeat(1000)}'`, []).name).toMatch(/^[\w-]{20,63}$/);
  });
});

it('a value that is taken as text stays as it came', () => {
  expect(asText.getTypeParser()('{"a": 1}')).toBe('{"a": 1}');
});
