/**
 * `node tools/bench/resolution.mjs`: how long it takes to find which limit governs a clock, in a version at hand, and to ask the
 * rules of segments and categories of 100,000 customers. Prints times; judges nothing.
 */
import { withSources } from './sources.mjs';

const CUSTOMERS = 100_000;
const ROUNDS = 200;

await withSources(async (load) => {
  const { templates } = await load('/libs/templates/src/index.ts');
  const { limitFor, PRIORITIES } = await load('/libs/service/src/index.ts');
  const { conditionHolds } = await load('/libs/kernel/src/index.ts');
  const { CUSTOMER_VARIABLES } = await load('/libs/customer/src/index.ts');
  for (const { code, provisions } of templates) {
    const of = (kind) => provisions.filter((provision) => provision.kind === kind);
    resolve(code, of('limit'), of('serviceItem'), PRIORITIES, limitFor);
    ask(
      code,
      of('segment').map(({ body }) => body.rule),
      (rule, facts) => conditionHolds(rule, CUSTOMER_VARIABLES, facts, { timeZone: 'Asia/Shanghai' }),
    );
  }
});

function resolve(template, limits, items, priorities, limitFor) {
  const questions = items.flatMap(({ key, body }) =>
    priorities.map((priority) => ({ clock: 'handle', item: key, department: body.department, priority })),
  );
  for (const question of questions) limitFor(limits, question);
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const question of questions) limitFor(limits, question);
  const each = ((performance.now() - began) * 1000) / (ROUNDS * questions.length);
  console.log(`${template.padEnd(10)} ${limits.length} limits: ${each.toFixed(2)} µs to find the one that governs`);
}

function ask(template, rules, holds) {
  if (rules.length === 0) return;
  const began = performance.now();
  let found = 0;
  for (let number = 0; number < CUSTOMERS; number++) for (const rule of rules) found += Number(holds(rule, customer(number)));
  const took = ((performance.now() - began) / 1000).toFixed(2);
  console.log(`${template.padEnd(10)} ${rules.length} rules, ${CUSTOMERS} customers: ${took} s, ${found} belong`);
}

/** Made up from a number, so that every run asks the same. */
function customer(number) {
  return {
    today: '2026-11-23',
    customer: {
      type: ['person', 'household', 'company'][number % 3],
      gender: number % 2 ? 'female' : 'male',
      birthday: `${1930 + (number % 80)}-0${1 + (number % 9)}-1${number % 10}`,
      district: `grid-${number % 40}`,
      livingAlone: number % 11 === 0,
      householdSize: 1 + (number % 5),
      categories: number % 7 ? [] : ['disabled'],
      tags: [],
      since: `20${10 + (number % 16)}-06-15`,
      confirmedOn: '2026-05-01',
      careConsent: number % 3 === 0,
    },
    service: {
      requests: number % 30,
      open: number % 4,
      badRatings: number % 5,
      items: [],
      lastOn: '2026-06-01',
      lastContactOn: '2026-07-01',
      spent: String(number % 20_000),
    },
  };
}
