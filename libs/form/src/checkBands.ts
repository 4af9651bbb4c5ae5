import { decimal, type Decimal, type Problem } from '@charter/kernel';
import type { Band, BandChange, FormBody } from './body';
import { fault } from './checkQuestion';
import { type Reach, reachOf, reachOfSum } from './points';

/** Whether every sum the answers can come to lies in one band, and rules name bands that exist. */
export function checkBands({ sections, bands, changes }: FormBody): Problem[] {
  const reach = reachOfSum(sections.flatMap(({ questions }) => questions.map(reachOf)));
  const inverted = bands.flatMap(({ from, to }, index) =>
    decimal(from).gt(to) ? [fault(`bands.${index}.from`, { zh: '最低分不能高于最高分。', en: 'It must not begin above its end.' })] : [],
  );
  return [
    ...inverted,
    ...(bands.length > 0 && inverted.length === 0 ? holes(bands, reach) : []),
    ...changes.flatMap((change, index) => checkChange(change, `changes.${index}`, bands)),
  ];
}

interface Placed extends Band {
  place: string;
}

function holes(bands: readonly Band[], reach: Reach): Problem[] {
  const sorted = bands
    .map((band, index): Placed => ({ ...band, place: `bands.${index}` }))
    .sort((a, b) => decimal(a.from).comparedTo(b.from));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return [
    ...(first && reach.least.lt(first.from) ? [uncovered(`${first.place}.from`, reach.least)] : []),
    ...sorted.flatMap((band, index) => {
      const before = sorted[index - 1];
      return before ? between(before, band, reach) : [];
    }),
    ...(last && reach.most.gt(last.to) ? [uncovered(`${last.place}.to`, reach.most)] : []),
  ];
}

function between(before: Placed, band: Placed, reach: Reach): Problem[] {
  const here = `${band.place}.from`;
  if (decimal(band.from).lte(before.to)) {
    const message = {
      zh: `与“${before.name.zh}”重叠：它到 ${before.to} 分为止。`,
      en: `It overlaps "${before.name.en ?? before.name.zh}", which goes up to ${before.to}.`,
    };
    return [fault(here, message)];
  }
  const next = firstAbove(reach, decimal(before.to));
  return next.lt(band.from) && next.lte(reach.most) && next.gte(reach.least) ? [uncovered(here, next)] : [];
}

/** The first sum above so many points. */
function firstAbove({ least, step }: Reach, points: Decimal): Decimal {
  if (step.isZero() || points.lt(least)) return least;
  return points.minus(least).div(step).floor().plus(1).times(step).plus(least);
}

function uncovered(place: string, points: Decimal): Problem {
  const value = points.toString();
  return fault(place, { zh: `${value} 分不属于任何一档。`, en: `${value} points lie in no band.` });
}

function checkChange({ effect, band, steps }: BandChange, place: string, bands: readonly Band[]): Problem[] {
  if (effect === 'worse') {
    return [
      ...(steps === undefined ? [fault(`${place}.steps`, { zh: '请写明下降几档。', en: 'Say by how many bands.' })] : []),
      ...(bands.length < 2 ? [fault(`${place}.effect`, { zh: '至少有两档才能下降。', en: 'There must be two bands at least.' })] : []),
    ];
  }
  if (bands.some(({ code }) => code === band)) return [];
  return [
    band === undefined
      ? fault(`${place}.band`, { zh: '请写明是哪一档（档次的代码）。', en: 'Give the code of the band.' })
      : fault(`${place}.band`, { zh: `没有档次“${band}”。`, en: `There is no band "${band}".` }),
  ];
}
