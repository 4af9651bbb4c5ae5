/** A failure whose sentence is written for the person at the terminal: shown without a stack. */
export class Failure extends Error {
  /**
   * @param {string} zh the sentence in Chinese
   * @param {string} en the same in English
   * @param {{ detail?: string, code?: number }} [more] lines to show below, and the exit code
   */
  constructor(zh, en, { detail = '', code = 1 } = {}) {
    super(en);
    this.zh = zh;
    this.detail = detail;
    this.code = code;
  }
}

/** Prints why a command ended and returns the exit code. A bug keeps its stack, a failure does not. */
export function explain(error) {
  if (!(error instanceof Failure)) {
    console.error(error);
    return 1;
  }
  console.error(`\n✗ ${error.zh}\n  ${error.message}`);
  if (error.detail) console.error(error.detail.replace(/^/gm, '    '));
  return error.code;
}
