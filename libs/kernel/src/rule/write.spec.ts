import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { compileRule } from './compile';
import { evaluate } from './evaluate';
import type { RuleVariables } from './variable';
import { writeExpression } from './write';

const language = new Environment({ unlistedVariablesAreDyn: true });
const tree = (text: string) => language.parse(text).ast;
const PLACES = ['pos', 'start', 'end'];
/** The expression without where its parts stand. */
const shape = (text: string) =>
  JSON.stringify(tree(text), (key, value) => (PLACES.includes(key) ? undefined : typeof value === 'bigint' ? `${value}n` : value));

describe('an expression is written so that it reads back as the same', () => {
  it.each([
    ['(1 - (2 - 3)) == 2', '1 - (2 - 3) == 2'],
    ['((a))&&b', 'a && b'],
    ['a && (b && c)', 'a && (b && c)'],
    ['(a || b) && !(c && d)', '(a || b) && !(c && d)'],
    ['a ? b ? 1 : 2 : 3', 'a ? b ? 1 : 2 : 3'],
    ['(a ? b : c) ? 1 : 2', '(a ? b : c) ? 1 : 2'],
    ["a == '阳光𠮷'", 'a == "阳光𠮷"'],
    [String.raw`a == "\u0041\t\\ \""`, String.raw`a == "A\t\\ \""`],
    ['2.0 * 1e-12', '2.0 * 1e-12'],
    ['a[1].b.size( ) in [1 ,2]', 'a[1].b.size() in [1, 2]'],
    ['{"a":1, "b" : 2}', '{"a": 1, "b": 2}'],
    ['-(-a) * (b + c) % 2', '--a * (b + c) % 2'],
    ['5u == b"\\x00a"', '5u == b"\\x00\\x61"'],
  ])('%s as %s', (text, written) => {
    expect(writeExpression(tree(text))).toBe(written);
    expect(shape(written)).toBe(shape(text));
  });

  it('whatever it is', () => {
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b.c', '1', '2.5', 'true', '"字\\n"', 'null', '[]'),
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '%', '&&', '||', '==', '<', 'in'), tie('expression'))
          .map((parts) => `(${parts.join(' ')})`),
        fc.tuple(fc.constantFrom('!', '-'), tie('expression')).map(([sign, part]) => `${sign}(${part})`),
        fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([one, two, three]) => `(${one} ? ${two} : ${three})`),
        fc.tuple(tie('expression'), tie('expression')).map(([one, two]) => `[${one}, ${two}].contains(${one})`),
        tie('expression').map((part) => `size(${part})`),
      ),
    }));
    fc.assert(
      fc.property(expression, (text) => {
        const written = writeExpression(tree(text));
        expect(shape(written)).toBe(shape(text));
        expect(writeExpression(tree(written))).toBe(written);
      }),
    );
  });
});

describe('the parts of an explanation are the parts of the rule', () => {
  const variables: RuleVariables = {
    left: { doc: { zh: '剩余', en: 'left' }, type: 'int' },
    name: { doc: { zh: '姓名', en: 'name' }, type: 'string' },
  };

  it.each([
    ['10 - (5 - left) == 7', [['10 - (5 - left)', 7]]],
    [
      'name == "𠮷" && left > 1',
      [
        ['name == "𠮷"', true],
        ['name', '𠮷'],
        ['left > 1', true],
        ['left', 2],
      ],
    ],
  ])('%s', (text, steps) => {
    const compiled = compileRule(text, variables);
    if ('problems' in compiled) throw new Error(text);
    const result = evaluate(compiled.rule, { left: 2, name: '𠮷' });
    expect(result.value).toBe(true);
    expect(result.steps.map((step) => [step.text, step.value])).toEqual(steps);
  });
});
