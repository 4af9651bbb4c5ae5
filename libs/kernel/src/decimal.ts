import { Decimal as DecimalJs } from 'decimal.js';

/** Decimal arithmetic for scores and money: 40 digits, half away from zero, the same on every machine. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = DecimalJs;

/** A decimal from its text; a number is accepted only when it is whole, for others are not what they seem. */
export function decimal(value: string | number | bigint | Decimal): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError('Give a fraction as text');
  return new Decimal(value);
}

/** The decimal with exactly `places` digits after the point. */
export function formatDecimal(value: Decimal, places: number): string {
  return value.toFixed(places, Decimal.ROUND_HALF_UP);
}
