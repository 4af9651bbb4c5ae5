/** A reproducible source of chance: the same seed gives the same answers in the same order. */
export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A number between the two, the second excluded. */
  between(from: number, to: number): number;
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number;
  /** True in this share of cases. */
  happens(share: number): boolean;
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** One of the keys, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
}

/** The mulberry32 sequence: 32 bits of state are plenty for sample data. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + next() * (to - from);
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  return {
    next,
    between,
    whole,
    happens: (share) => next() < share,
    pick: (choices) => {
      const choice = choices[whole(0, choices.length - 1)];
      if (choice === undefined) throw new RangeError('Nothing to pick from');
      return choice;
    },
    weighted: (weights) => {
      const keys = Object.keys(weights) as (keyof typeof weights)[];
      let rest = next() * keys.reduce((sum, key) => sum + weights[key], 0);
      const found = keys.find((key) => (rest -= weights[key]) < 0) ?? keys.at(-1);
      if (found === undefined) throw new RangeError('Nothing to pick from');
      return found;
    },
  };
}
