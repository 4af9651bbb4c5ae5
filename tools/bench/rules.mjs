/**
 * `node tools/bench/rules.mjs`: how long the most expensive rules take that are admitted, and refusing those that are not.
 * Tests count the work of rules; how long a unit of work takes is measured here. Prints milliseconds; judges nothing.
 */
import { withSources } from './sources.mjs';

const ROUNDS = 20;
const doc = { zh: '值', en: 'value' };
const variables = { many: { doc, type: 'list<string>' }, marks: { doc, type: 'list<int>' }, word: { doc, type: 'string' } };
const inputs = {
  many: Array.from({ length: 5_000 }, (_, index) => `code${index}`),
  marks: Array.from({ length: 5_000 }, (_, index) => index),
  word: 'a'.repeat(50_000),
};

const RULES = [
  'marks.all(a, marks.all(b, a + b >= 0))',
  'marks.map(a, marks.map(b, a * b)).size() > 0',
  'marks.filter(a, marks.filter(b, b > a).size() > 1).size() == 3',
  'word.matches("(x+x+)+y(.*){100}")',
  'many.all(x, total(["1.5", "2.5"]) == "4")',
  'many.exists(x, hasAll(many, [x, "no"]))',
  'many.all(x, ageOn("1954-11-24", "2026-11-23") > 60)',
  `word == "x"${' || word == "y"'.repeat(60)}`,
  `${'('.repeat(1_000)}1${')'.repeat(1_000)}`,
  `[${'1,'.repeat(900)}1]`,
];

const { compileRule, evaluate } = await withSources((load) => load('/libs/kernel/src/index.ts'));

function attempt(text) {
  const compiled = compileRule(text, variables);
  if ('problems' in compiled) return compiled.problems[0].code;
  try {
    return JSON.stringify(evaluate(compiled.rule, inputs).value);
  } catch (error) {
    return error.code;
  }
}

for (const text of RULES) {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    attempt(text);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  const [median, worst] = [times[ROUNDS / 2], times.at(-1)].map((time) => time.toFixed(2).padStart(7));
  console.log(`median ${median} ms  worst ${worst} ms  ${attempt(text).padEnd(12)}  ${text.slice(0, 60)}`);
}
