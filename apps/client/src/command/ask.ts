import { Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';

/** Lines of a standard input that is no terminal, kept between questions. */
let lines: AsyncIterator<string> | undefined;

/** Asks on standard error, so that the output stays clean; what is typed as a secret is not shown. */
export async function ask(question: string, secret = false): Promise<string> {
  process.stderr.write(question);
  if (!process.stdin.isTTY) {
    lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    return done ? '' : value;
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typed = createInterface({ input: process.stdin, output: secret ? silent : process.stderr, terminal: true });
  const answer = await typed.question('');
  typed.close();
  if (secret) process.stderr.write('\n');
  return answer;
}
