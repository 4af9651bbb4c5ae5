import { fieldsOf } from '@charter/kernel';
import fc from 'fast-check';
import { coverageOfStandards } from './coverage';
import { dimensionKind } from './dimension';
import { type Standard, type StandardBody, describeTarget, standardBody } from './standard';
import { standardKind } from './standard-kind';

const given = { dimension: 'timely', metric: 'onTimeRate', direction: 'atLeast', target: '95', unit: 'percent' };
const body = (changes: Partial<StandardBody> = {}): StandardBody => standardBody.parse({ ...given, ...changes });
const standard = (changes: Partial<StandardBody> = {}, key = 'general'): Standard => ({
  kind: 'standard',
  key,
  name: { zh: '按时办结率', en: 'Done in time' },
  body: body(changes),
});
const problems = (own: StandardBody, ...others: Standard[]) => standardKind.problems(own, others);
const places = (own: StandardBody, ...others: Standard[]) => problems(own, ...others).map(({ place }) => place);

describe('P-2.1 a dimension', () => {
  it('describes itself and is told in plain words', () => {
    expect(fieldsOf(dimensionKind.schema).map(({ name }) => name)).toEqual(['meaning', 'position']);
    const timely = { meaning: { zh: '随叫随应。', en: 'Whoever calls is answered.' }, position: 2 };
    expect(dimensionKind.render('及时', timely, 'zh')).toBe('及时：随叫随应。');
    expect(dimensionKind.render('Timely', timely, 'en')).toBe('Timely: Whoever calls is answered.');
  });
});

describe('Q-2.1 a standard', () => {
  it('describes its parts to an editor', () => {
    const fields = fieldsOf(standardKind.schema);
    expect(fields.map(({ name, type, required }) => [name, type, required])).toContainEqual(['target', 'decimal', true]);
    expect(fields.filter(({ refersTo }) => refersTo).map(({ name, refersTo }) => [name, refersTo])).toEqual([
      ['dimension', 'dimension'],
      ['form', 'form'],
      ['department', 'department'],
      ['items', 'serviceItem'],
    ]);
  });

  it('is told in plain words', () => {
    const published = body({ public: true, publicFigure: true, basis: { zh: '本制度', en: 'This regulation' } });
    expect(standardKind.render('按时办结率', published, 'zh')).toBe(
      '按时办结率：不低于 95%，适用于整个机构，对外公示并公布实际数值。依据：本制度',
    );
    const own = body({ department: 'repair', items: ['home-repair'], direction: 'atMost', target: '2', unit: 'hours' });
    expect(standardKind.render('On site', own, 'en')).toBe(
      'On site: at most 2 hours, for the department "repair", 1 of its service items.',
    );
  });

  it.each([
    ['1', 'hours', '不超过 1 小时', 'at most 1 hour'],
    ['1.0', 'workingDays', '不超过 1.0 个工作日', 'at most 1.0 working day'],
    ['1', 'people', '不超过 1 人', 'at most 1 person'],
    ['1', 'yuan', '不超过 1 元', 'at most 1 yuan'],
    ['0', 'times', '不超过 0 次', 'at most 0 times'],
  ] as const)('tells its target: %s %s', (target, unit, zh, en) => {
    const wanted = { direction: 'atMost', target, unit } as const;
    expect([describeTarget(wanted, 'zh'), describeTarget(wanted, 'en')]).toEqual([zh, en]);
  });

  it.each<[string, Partial<StandardBody>, string[]]>([
    ['both a metric and a checklist', { form: 'manner' }, ['form']],
    ['neither metric nor checklist', { metric: undefined }, ['metric']],
    ['a checklist item without a checklist', { question: 'badge' }, ['question']],
    ['a share above one hundred', { target: '100.1' }, ['target']],
    ['a target below nothing', { target: '-1', unit: 'times' }, ['target']],
    ['a published figure of a standard that is not', { publicFigure: true }, ['publicFigure']],
  ])('is refused with %s', (_, changes, expected) => {
    expect(places(body(changes))).toEqual(expected);
  });

  it('stands by itself, with a checklist, an item of it, and at the ends of its unit', () => {
    expect(places(body())).toEqual([]);
    expect(places(body({ metric: undefined, form: 'manner', question: 'badge' }))).toEqual([]);
    expect(places(body({ target: '100' }))).toEqual([]);
    expect(places(body({ target: '0', direction: 'atMost' }))).toEqual([]);
  });

  it('is laid down once for one scope', () => {
    expect(places(body(), standard())).toEqual(['target']);
    expect(places(body({ items: ['a', 'b'] }), standard({ items: ['b', 'a'] }))).toEqual(['target']);
    expect(places(body({ items: ['a'] }), standard({ items: ['b'] }))).toEqual([]);
    expect(places(body({ direction: 'atMost' }), standard())).toEqual([]);
    expect(places(body({ metric: 'other' }), standard())).toEqual([]);
  });
});

describe("Q-2.1 a department's standard is never weaker than the organisation's", () => {
  const own = (changes: Partial<StandardBody> = {}) => body({ department: 'repair', ...changes });

  it('and the refusal names both values', () => {
    expect(problems(own({ target: '94.9' }), standard())).toEqual([
      {
        place: 'target',
        message: {
          zh: '部门标准（不低于 94.9%）不能低于全机构标准“按时办结率”（不低于 95%）。',
          en: 'The department\'s standard (at least 94.9%) is weaker than the organisation\'s "Done in time" (at least 95%).',
        },
      },
    ]);
  });

  it.each<[string, Partial<StandardBody>, Partial<StandardBody>, string[]]>([
    ['as strict', {}, {}, []],
    ['stricter upwards', { target: '99' }, {}, []],
    [
      'stricter downwards, in another unit',
      { direction: 'atMost', target: '90', unit: 'minutes' },
      { direction: 'atMost', target: '2', unit: 'hours' },
      [],
    ],
    [
      'weaker downwards, in another unit',
      { direction: 'atMost', target: '121', unit: 'minutes' },
      { direction: 'atMost', target: '2', unit: 'hours' },
      ['target'],
    ],
    [
      'in a unit that cannot be compared',
      { direction: 'atMost', target: '1', unit: 'workingDays' },
      { direction: 'atMost', target: '24', unit: 'hours' },
      ['unit'],
    ],
    ['weaker for one item under a standard for all', { target: '90', items: ['a'] }, {}, ['target']],
    ['weaker for an item of both', { target: '90', items: ['a', 'b'] }, { items: ['b', 'c'] }, ['target']],
    ['weaker for other items', { target: '90', items: ['a'] }, { items: ['b'] }, []],
    ['for all items beside a general one for few', { target: '90' }, { items: ['b'] }, []],
    ['of another metric', { target: '90', metric: 'connected' }, {}, []],
    ["weaker than another department's", { target: '90' }, { department: 'cleaning' }, []],
  ])('%s', (_, ownChanges, generalChanges, expected) => {
    expect(places(own(ownChanges), standard(generalChanges))).toEqual(expected);
  });

  it('compares decimals as they are written', () => {
    const tenths = fc
      .integer({ min: 0, max: 1_000_000 })
      .map((number) => [number, `${Math.floor(number / 10_000)}.${String(number % 10_000).padStart(4, '0')}`] as const);
    fc.assert(
      fc.property(tenths, tenths, fc.constantFrom('atLeast' as const, 'atMost' as const), (one, other, direction) => {
        const refused = places(own({ target: one[1], direction }), standard({ target: other[1], direction })).length > 0;
        expect(refused).toBe(direction === 'atLeast' ? one[0] < other[0] : one[0] > other[0]);
      }),
    );
  });
});

describe('Q-2.2 the coverage of standards', () => {
  const standards = [
    standard({}, 'in-time'),
    standard({ department: 'repair', target: '98' }, 'repair-in-time'),
    standard({ dimension: 'polite', department: 'desk', metric: undefined, form: 'manner', unit: 'points' }, 'manner'),
  ];
  const rows = coverageOfStandards(['timely', 'polite', 'confidential'], ['repair', 'desk'], standards);

  it('shows by dimension and department what binds, own and general', () => {
    expect(rows.map(({ cells }) => cells.map(({ own, general }) => [own.map(({ key }) => key), general.map(({ key }) => key)]))).toEqual([
      [
        [['repair-in-time'], ['in-time']],
        [[], ['in-time']],
      ],
      [
        [[], []],
        [['manner'], []],
      ],
      [
        [[], []],
        [[], []],
      ],
    ]);
  });

  it('shows the holes, and dimensions that are nothing but words', () => {
    const holes = rows.flatMap(({ dimension, cells }) =>
      cells.filter(({ hole }) => hole).map(({ department }) => `${dimension} ${department}`),
    );
    expect(holes).toEqual(['polite repair', 'confidential repair', 'confidential desk']);
    expect(rows.filter(({ empty }) => empty).map(({ dimension }) => dimension)).toEqual(['confidential']);
  });
});
