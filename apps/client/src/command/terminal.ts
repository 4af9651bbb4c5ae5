import { type Language, type Text, say } from './words';

/** What a command is told and where it speaks: the process, or a test. */
export interface Terminal {
  language: Language;
  /** Whether results are printed as JSON for programs. */
  json: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** All that is given on standard input. */
  input(): Promise<string>;
  /** Asks the person at the terminal; a secret is not shown while it is typed. */
  ask(question: string, secret?: boolean): Promise<string>;
  /** Aborts when the person stops the command. */
  signal: AbortSignal;
}

/** A sentence for the person at the terminal, and the exit code: 1 it did not work, 2 the command was not understood. */
export class Told extends Error {
  override readonly name = 'Told';

  constructor(
    readonly text: Text,
    readonly values: Record<string, string | number> = {},
    readonly code: 1 | 2 = 1,
  ) {
    super(say(text, 'en', values));
  }
}

/** Prints a result: as JSON for programs, as lines for people. */
export function show(terminal: Terminal, result: unknown, lines: readonly string[]): void {
  terminal.out(terminal.json ? JSON.stringify(result, undefined, 2) : lines.join('\n'));
}
