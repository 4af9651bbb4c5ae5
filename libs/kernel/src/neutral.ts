/** What spreadsheet programs take for the beginning of a formula, in half and full width, also behind blanks. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－﹣−＠]|^[\t\r\n]/;

/** A text that no spreadsheet program carries out: what looks like a formula is marked as text. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
