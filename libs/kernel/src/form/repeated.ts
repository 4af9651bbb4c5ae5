import type { Text } from '../text';
import type { Problem } from '../problem';

/** Positions of the codes that came before: each is to be used once. */
export function repeated(codes: readonly string[]): number[] {
  return codes.flatMap((code, index) => (codes.indexOf(code) < index ? [index] : []));
}

/** A problem for each part whose code was used before it; `place` is where the list stands. */
export function repeatedCodes(parts: readonly { code: string }[], place: string, what: Required<Text>): Problem[] {
  return repeated(parts.map(({ code }) => code)).map((index) => ({
    place: `${place}.${index}.code`,
    message: { zh: `${what.zh}代码重复。`, en: `The code of the ${what.en} is used twice.` },
  }));
}
