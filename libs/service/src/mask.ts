/** Characters from which an answer is long enough to show its ends: a phone number, the number of an identity card. */
const LONG = 11;

/** A personal answer that is recognised by who knows it and tells others nothing (P-2.2): 11****34, 女****. */
export function maskAnswer(answer: string): string {
  const characters = Array.from(answer.trim());
  if (characters.length === 0) return '';
  const [head, tail] = characters.length >= LONG ? [2, 2] : [1, 0];
  return `${characters.slice(0, head).join('')}****${characters.slice(characters.length - tail).join('')}`;
}
