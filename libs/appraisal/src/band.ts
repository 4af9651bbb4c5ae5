import { type Decimal, type Problem, type Text, decimal } from '@charter/kernel';

/** A stretch of values, `from` included, `to` not; open where a bound is left out. */
export interface Band {
  from?: string | undefined;
  to?: string | undefined;
}

/** The band a value lies in. */
export function bandOf<Found extends Band>(bands: readonly Found[], value: Decimal): Found | undefined {
  return bands.find(({ from, to }) => (from === undefined || value.gte(from)) && (to === undefined || value.lt(to)));
}

/** The bands from the lowest to the highest. */
export function ascending<Sorted extends Band>(bands: readonly Sorted[]): Sorted[] {
  return [...bands].sort((one, other) => {
    if (one.from === undefined || other.from === undefined) return Number(other.from === undefined) - Number(one.from === undefined);
    return decimal(one.from).cmp(other.from);
  });
}

/** "60 至不足 80", "60 to less than 80"; "不足 60"; "80 及以上". */
export function describeBand({ from, to }: Band): Required<Text> {
  if (from !== undefined && to !== undefined) return { zh: `${from} 至不足 ${to}`, en: `${from} to less than ${to}` };
  if (from !== undefined) return { zh: `${from} 及以上`, en: `${from} and above` };
  return to === undefined ? { zh: '全部', en: 'all' } : { zh: `不足 ${to}`, en: `less than ${to}` };
}

/** Values that lie in no band or in two: together the bands must hold every value once. */
export function bandProblems(bands: readonly Band[], place: string): Problem[] {
  if (bands.length === 0) return [{ place, message: { zh: '请至少填写一个区间。', en: 'Give at least one band.' } }];
  const at = (band: Band | undefined, bound: keyof Band) => `${place}.${band ? bands.indexOf(band) : 0}.${bound}`;
  const empty = bands.filter(({ from, to }) => from !== undefined && to !== undefined && decimal(from).gte(to));
  if (empty.length > 0) {
    return empty.map((band) => ({
      place: at(band, 'to'),
      message: { zh: '上限应大于下限。', en: 'The upper bound must be above the lower.' },
    }));
  }
  const sorted = ascending(bands);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return [
    ...(lowest?.from === undefined ? [] : [{ place: at(lowest, 'from'), message: gapBelow(lowest.from) }]),
    ...sorted.slice(1).flatMap((band, index) => {
      const message = betweenProblem(sorted[index]?.to, band.from);
      return message ? [{ place: at(band, 'from'), message }] : [];
    }),
    ...(highest?.to === undefined ? [] : [{ place: at(highest, 'to'), message: gapAbove(highest.to) }]),
  ];
}

function betweenProblem(end: string | undefined, start: string | undefined): Text | undefined {
  if (end === undefined || start === undefined) return { zh: '与另一个区间重叠。', en: 'It overlaps another band.' };
  if (decimal(end).gt(start)) return { zh: `${start} 至 ${end} 与上一个区间重叠。`, en: `${start} to ${end} overlaps the band below.` };
  return decimal(end).lt(start) ? { zh: `${end} 至 ${start} 之间没有区间。`, en: `No band holds ${end} to ${start}.` } : undefined;
}

function gapBelow(from: string): Text {
  return { zh: `低于 ${from} 的没有区间，最低区间请不填下限。`, en: `No band holds what is below ${from}; leave the lowest bound empty.` };
}

function gapAbove(to: string): Text {
  return { zh: `${to} 及以上没有区间，最高区间请不填上限。`, en: `No band holds ${to} and above; leave the highest bound empty.` };
}
