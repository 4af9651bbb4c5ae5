import { type CompiledRule, Decimal, type Text, decimal } from '@charter/kernel';
import { bandOf, describeBand } from './band';
import { formulaPoints } from './formula';
import type { Indicator } from './scheme';

/** What was measured of one indicator. */
export interface Measured {
  value: string;
  /** How many records it was counted from. */
  records?: number;
}

export interface Points {
  points: Decimal;
  how: Required<Text>;
}

/** The points a figure earns, between nothing and the most the indicator allows, rounded to the places of the scheme. */
export function pointsOf(indicator: Indicator, measured: Measured, places: number, formula: CompiledRule | undefined): Points {
  const value = decimal(measured.value);
  const earned = SCORING[indicator.scoring](indicator, value, measured.records, formula);
  const points = Decimal.min(Decimal.max(earned.points, 0), decimal(indicator.highest)).toDecimalPlaces(places);
  return { points, how: { zh: `${earned.how.zh}，得 ${points.toString()} 分`, en: `${earned.how.en}: ${points.toString()} points` } };
}

type Scoring = (indicator: Indicator, value: Decimal, records: number | undefined, formula: CompiledRule | undefined) => Points;

const SCORING: Readonly<Record<Indicator['scoring'], Scoring>> = { linear: inProportion, bands: byBands, formula: byFormula };

function inProportion({ from = '0', to = '100' }: Indicator, value: Decimal): Points {
  const points = value.minus(from).times(100).div(decimal(to).minus(from));
  const how = {
    zh: `${value.toString()} 在 ${from}（0 分）至 ${to}（100 分）之间按比例`,
    en: `${value.toString()} in proportion between ${from} (nothing) and ${to} (100)`,
  };
  return { points, how };
}

function byBands({ bands }: Indicator, value: Decimal): Points {
  const band = bandOf(bands, value);
  if (!band) return { points: decimal(0), how: { zh: `${value.toString()} 不在任何区间`, en: `${value.toString()} lies in no band` } };
  const [figure, { zh, en }] = [value.toString(), describeBand(band)];
  return { points: decimal(band.points), how: { zh: `${figure} 在区间“${zh}”`, en: `${figure} lies in "${en}"` } };
}

function byFormula(indicator: Indicator, value: Decimal, records: number | undefined, formula: CompiledRule | undefined): Points {
  if (!formula) throw new TypeError(`${indicator.code} has no formula`);
  const points = formulaPoints(formula, value, records);
  const [figure, given] = [value.toString(), points.toString()];
  return {
    points,
    how: { zh: `${figure} 按公式 ${formula.text} 得 ${given}`, en: `${figure} by the formula ${formula.text} gives ${given}` },
  };
}
