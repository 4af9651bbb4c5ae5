import { createHash } from 'node:crypto';

/** SQL with its values. A name makes the server keep the plan on its connection; the same name is always the same text. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  name?: string;
}

const OVER_ROWS = /^\s*(?:select|with|insert|update|delete)\b/i;

/** Whether a text reads or changes rows, which is all that a request needs. */
export const isOverRows = (text: string) => OVER_ROWS.test(text);

/** Something else than a statement over rows was about to be sent. */
export class StatementRefused extends Error {
  readonly code = 'STATEMENT_REFUSED';

  constructor() {
    super('Only statements that read or change rows pass the door');
  }
}

/** @throws StatementRefused before anything of its transaction is sent, so that no rest of it is committed. */
export function overRows(statement: Statement): Statement {
  if (!isOverRows(statement.text)) throw new StatementRefused();
  return statement;
}

/** A statement named by its own text. Values never change the text, so the number of names stays bounded by the code. */
export function named(text: string, values: readonly unknown[]): Statement {
  return { text, values, name: createHash('sha1').update(text).digest('base64url') };
}

/** Has pg leave every value as the text it came as: JSON is parsed by who asked for it, and no other parsing is paid for. */
export const asText = { getTypeParser: () => (value: string) => value };
