import { type OtherProvision, type Problem, type Text, decimal, repeated, repeatedCodes } from '@charter/kernel';
import { bandProblems } from './band';
import { bestFirst } from './rank';
import type { Indicator, SchemeBody } from './scheme';

/** What keeps a scheme from being published, all at once. Examples, references and formulas are checked for every kind. */
export function schemeProblems(body: SchemeBody, _others: readonly OtherProvision[] = []): Problem[] {
  return [
    ...codeProblems(body),
    ...weightProblems(body),
    ...body.indicators.flatMap((indicator, index) => indicatorProblems(indicator, `indicators.${index}`)),
    ...eventProblems(body),
    ...vetoProblems(body),
    ...gradeProblems(body),
  ];
}

/** Facts and examples name indicators, events and veto items by their codes alone: one list of names. */
function codeProblems({ indicators, events, vetoes, grades }: SchemeBody): Problem[] {
  const named = [...placed('indicators', indicators), ...placed('events', events), ...placed('vetoes', vetoes)];
  const twice = repeated(named.map(({ code }) => code)).map((position) => problem(`${named[position]?.place}.code`, TWICE));
  return [...twice, ...repeatedCodes(grades, 'grades', { zh: '等次', en: 'grade' })];
}

const TWICE = { zh: '指标、加分扣分、一票否决的代码不能重复。', en: 'Indicators, events and veto items each need a code of their own.' };

function placed(list: string, parts: readonly { code: string }[]): { code: string; place: string }[] {
  return parts.map(({ code }, index) => ({ code, place: `${list}.${index}` }));
}

function weightProblems({ indicators }: SchemeBody): Problem[] {
  const idle = indicators.flatMap(({ weight }, index) =>
    decimal(weight).gt(0) ? [] : [problem(`indicators.${index}.weight`, { zh: '权重应大于 0。', en: 'A weight is above nothing.' })],
  );
  const sum = indicators.reduce((weights, { weight }) => weights.plus(weight), decimal(0));
  return sum.eq(100)
    ? idle
    : [
        ...idle,
        problem('indicators', {
          zh: `权重合计应为 100，现在是 ${sum.toString()}。`,
          en: `The weights must make 100; they make ${sum.toString()}.`,
        }),
      ];
}

type SourcePart = 'metric' | 'form' | 'rater' | 'event';

/** What each source must name. */
const NEEDED: Readonly<Record<Indicator['source'], SourcePart>> = {
  metric: 'metric',
  checklist: 'form',
  exam: 'form',
  survey: 'form',
  rating: 'rater',
  events: 'event',
};

const PART_NAMES: Readonly<Record<SourcePart | 'from' | 'to' | 'formula', Required<Text>>> = {
  metric: { zh: '指标代码', en: 'Metric' },
  form: { zh: '表单', en: 'Form' },
  rater: { zh: '评分人', en: 'Rated by' },
  event: { zh: '事件代码', en: 'Event' },
  from: { zh: '得 0 分的数值', en: 'Value that earns nothing' },
  to: { zh: '得 100 分的数值', en: 'Value that earns 100 points' },
  formula: { zh: '公式', en: 'Formula' },
};

function indicatorProblems(indicator: Indicator, place: string): Problem[] {
  const missing = ([NEEDED[indicator.source], ...scoringParts(indicator)] as const).flatMap((part) => {
    const { zh, en } = PART_NAMES[part];
    return indicator[part] === undefined ? [problem(`${place}.${part}`, { zh: `请填写“${zh}”。`, en: `"${en}" is required.` })] : [];
  });
  return [...missing, ...negative(place, indicator, 'highest'), ...scoringProblems(indicator, place)];
}

function scoringParts({ scoring }: Indicator): ('from' | 'to' | 'formula')[] {
  if (scoring === 'linear') return ['from', 'to'];
  return scoring === 'formula' ? ['formula'] : [];
}

function scoringProblems({ scoring, from, to, bands, highest }: Indicator, place: string): Problem[] {
  if (scoring === 'linear' && from !== undefined && to !== undefined && decimal(from).eq(to)) {
    return [problem(`${place}.to`, { zh: '得 0 分和得 100 分的数值不能相同。', en: 'The two values must differ.' })];
  }
  if (scoring !== 'bands') return [];
  const outside = bands.flatMap(({ points }, index) =>
    decimal(points).isNegative() || decimal(points).gt(highest)
      ? [
          problem(`${place}.bands.${index}.points`, {
            zh: `得分应在 0 至 ${highest} 之间。`,
            en: `The points are between 0 and ${highest}.`,
          }),
        ]
      : [],
  );
  return [...bandProblems(bands, `${place}.bands`), ...outside];
}

function eventProblems(body: SchemeBody): Problem[] {
  const counted = new Set(body.indicators.flatMap(({ source, event }) => (source === 'events' && event ? [event] : [])));
  return [
    ...body.events.flatMap((event, index) => [
      ...(decimal(event.points).gt(0)
        ? []
        : [
            problem(`events.${index}.points`, {
              zh: '分值应大于 0，扣分不用写负号。',
              en: 'Points are above nothing, for a deduction too.',
            }),
          ]),
      ...negative(`events.${index}`, event, 'cap'),
      ...(counted.has(event.code)
        ? [
            problem(`events.${index}.code`, {
              zh: '这个事件已经计入指标，不能再加分扣分。',
              en: 'This event already counts in an indicator.',
            }),
          ]
        : []),
    ]),
    ...negative('', body, 'bonusCap'),
    ...negative('', body, 'deductionCap'),
    ...negative('', body, 'highest'),
  ];
}

function vetoProblems({ vetoes, grades }: SchemeBody): Problem[] {
  return vetoes.flatMap(({ effect, grade }, index) =>
    effect === 'zero' || grades.some(({ code }) => code === grade)
      ? []
      : [problem(`vetoes.${index}.grade`, { zh: '请填写一个等次的代码。', en: 'Give the code of a grade.' })],
  );
}

function gradeProblems(body: SchemeBody): Problem[] {
  const gaps = bandProblems(body.grades, 'grades');
  return [...gaps, ...quotaProblems(body), ...coefficientProblems(body, gaps.length === 0)];
}

function quotaProblems(body: SchemeBody): Problem[] {
  const negatives = body.grades.flatMap((grade, index) => negative(`grades.${index}`, grade, 'quota'));
  const sum = body.grades.reduce((quotas, { quota }) => quotas.plus(quota ?? 0), decimal(0));
  const lowest = bestFirst(body).at(-1);
  return [
    ...negatives,
    ...(sum.gt(100)
      ? [
          problem('grades', {
            zh: `名额上限合计 ${sum.toString()}%，不能超过 100%。`,
            en: `The quotas make ${sum.toString()}%; more than 100% cannot be.`,
          }),
        ]
      : []),
    ...(lowest?.quota === undefined
      ? []
      : [
          problem(`grades.${body.grades.indexOf(lowest)}.quota`, {
            zh: '最低等次不能限名额，否则排不下的人没有等次。',
            en: 'The lowest grade takes all who find no place elsewhere and can have no quota.',
          }),
        ]),
  ];
}

/** A better grade never pays less. */
function coefficientProblems(body: SchemeBody, inOrder: boolean): Problem[] {
  const negatives = body.grades.flatMap((grade, index) => negative(`grades.${index}`, grade, 'coefficient'));
  if (!inOrder || negatives.length > 0) return negatives;
  return bestFirst(body).flatMap((grade, position, sorted) => {
    const better = sorted[position - 1];
    if (!better || decimal(grade.coefficient).lte(better.coefficient)) return [];
    const message = {
      zh: `“${grade.name.zh}”的系数不能高于更好的“${better.name.zh}”。`,
      en: `"${grade.name.en ?? grade.name.zh}" cannot pay more than the better "${better.name.en ?? better.name.zh}".`,
    };
    return [problem(`grades.${body.grades.indexOf(grade)}.coefficient`, message)];
  });
}

function negative<Part extends string>(place: string, holder: Readonly<Partial<Record<Part, string>>>, part: Part): Problem[] {
  const value: string | undefined = holder[part];
  if (value === undefined || !decimal(value).isNegative()) return [];
  return [problem(place === '' ? part : `${place}.${part}`, { zh: '不能是负数。', en: 'It cannot be negative.' })];
}

function problem(place: string, message: Text): Problem {
  return { place, message };
}
