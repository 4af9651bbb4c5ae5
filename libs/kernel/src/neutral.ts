/** What spreadsheet programs take for the beginning of a formula, in half and full width, also behind blanks. */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－﹣−＠]|^[\t\r\n]/;

/** A text that no spreadsheet program carries out: what looks like a formula is marked as text. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as it was before it was marked: a file that was taken out can be filled in and brought back. */
export function unmarked(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
