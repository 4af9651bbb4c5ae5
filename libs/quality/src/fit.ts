import { type OtherProvision, type Problem, decimal, inLanguage, inBoth } from '@charter/kernel';
import { type Standard, type StandardBody, describeTarget } from './standard';
import { areComparable, inSmallest } from './unit';

/** What keeps a standard from being published: by itself, beside its like, or weaker than the organisation's. */
export function standardProblems(body: StandardBody, others: readonly OtherProvision[]): Problem[] {
  const alike = others.flatMap((other) => {
    const standard = { ...other, body: other.body as StandardBody };
    return other.kind === 'standard' && measuresSame(standard.body, body) ? [standard] : [];
  });
  return [
    ...subjectProblems(body),
    ...targetProblems(body),
    ...publicationProblems(body),
    ...alike.flatMap((other) => [...twice(body, other), ...weaker(body, other)]),
  ];
}

function subjectProblems({ metric, form, question }: StandardBody): Problem[] {
  if (metric && form) {
    return [{ place: 'form', message: { zh: '指标和检查表只能选一个。', en: 'Give either a metric or a checklist, not both.' } }];
  }
  if (!metric && !form) {
    return [{ place: 'metric', message: { zh: '请填写指标，或选择检查表。', en: 'Give a metric or choose a checklist.' } }];
  }
  return question && !form
    ? [{ place: 'question', message: { zh: '检查项需要先选检查表。', en: 'A checklist item needs its checklist.' } }]
    : [];
}

function targetProblems({ target, unit }: StandardBody): Problem[] {
  const amount = decimal(target);
  if (amount.isNegative()) return [{ place: 'target', message: { zh: '目标值不能是负数。', en: 'The target cannot be negative.' } }];
  return unit === 'percent' && amount.gt(100)
    ? [{ place: 'target', message: { zh: '百分比应在 0 至 100 之间。', en: 'A percentage is between 0 and 100.' } }]
    : [];
}

function publicationProblems(body: StandardBody): Problem[] {
  return body.publicFigure && !body.public
    ? [
        {
          place: 'publicFigure',
          message: { zh: '标准本身没有公示，不能只公示数值。', en: 'The figure cannot be published without the standard.' },
        },
      ]
    : [];
}

function measuresSame(one: StandardBody, other: StandardBody): boolean {
  return one.metric === other.metric && one.form === other.form && one.question === other.question;
}

/** Two targets for the same thing, in the same direction and scope: nobody would know which holds. */
function twice(body: StandardBody, other: Standard): Problem[] {
  const sameScope = body.department === other.body.department && [...body.items].sort().join() === [...other.body.items].sort().join();
  if (!sameScope || body.direction !== other.body.direction) return [];
  const message = {
    zh: `“${other.name.zh}”已经规定了同一范围的同一内容。`,
    en: `"${inLanguage(other.name, 'en')}" already lays this down for the same scope.`,
  };
  return [{ place: 'target', message }];
}

/** A department's own standard against the organisation's on the same thing: it may be stricter, never weaker. */
function weaker(body: StandardBody, { name, body: general }: Standard): Problem[] {
  if (!body.department || general.department || general.direction !== body.direction || !covers(general, body)) return [];
  const words = inBoth(name);
  if (!areComparable(body.unit, general.unit)) {
    const message = {
      zh: `单位与全机构标准“${words.zh}”（${describeTarget(general, 'zh')}）不同，无法比较。`,
      en: `The unit cannot be compared with that of the organisation's standard "${words.en}" (${describeTarget(general, 'en')}).`,
    };
    return [{ place: 'unit', message }];
  }
  const [own, wanted] = [inSmallest(body.target, body.unit), inSmallest(general.target, general.unit)];
  if (body.direction === 'atLeast' ? own.gte(wanted) : own.lte(wanted)) return [];
  const message = {
    zh: `部门标准（${describeTarget(body, 'zh')}）不能低于全机构标准“${words.zh}”（${describeTarget(general, 'zh')}）。`,
    en: `The department's standard (${describeTarget(body, 'en')}) is weaker than the organisation's "${words.en}" (${describeTarget(general, 'en')}).`,
  };
  return [{ place: 'target', message }];
}

/** Whether the organisation's standard speaks of some of the items, too. One for few items binds them beside a department's for all. */
function covers(general: StandardBody, own: StandardBody): boolean {
  return general.items.length === 0 || own.items.some((item) => general.items.includes(item));
}
