import { parseArgs } from 'node:util';
import { urlOf } from './connect';
import { doctor } from './doctor';
import { exportList } from './export';
import { gql } from './gql';
import { login, logout } from './login';
import { toldOf } from './refused';
import { policy } from './policy';
import { schema } from './schema';
import { tenant } from './tenant';
import { Told, type Terminal } from './terminal';
import { type Language, say, words } from './words';
import { webhook } from './webhook';

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const OPTIONS = {
  url: text,
  key: text,
  lang: text,
  json: flag,
  help: { ...flag, short: 'h' },
  email: text,
  organisation: text,
  query: text,
  variables: text,
  var: several,
  'idempotency-key': text,
  format: text,
  filter: text,
  search: text,
  column: several,
  out: text,
  port: text,
  secret: text,
  create: flag,
  topic: several,
  'public-url': text,
  count: text,
  state: text,
  reason: text,
  confirm: text,
  'dry-run': flag,
  regulation: text,
} as const;

const read = (argv: string[]) => parseArgs({ args: argv, options: OPTIONS, allowPositionals: true, strict: true });
type Options = ReturnType<typeof read>['values'];

/** What each command does; false means that it ran and found something wrong. */
const COMMANDS: Record<string, (terminal: Terminal, options: Options, rest: string[]) => Promise<boolean | void>> = {
  login,
  logout,
  tenant,
  gql,
  schema,
  policy,
  export: exportList,
  webhook,
  doctor,
};

/** The language of the terminal; Chinese when it does not say. */
export function languageOf(environment: Terminal['environment'], wanted?: string): Language {
  const said = wanted || environment['CHARTER_LANG'] || environment['LC_ALL'] || environment['LANG'] || 'zh';
  return /^(zh|C$|POSIX)/i.test(said) ? 'zh' : 'en';
}

/** Runs a command line to its end; returns the exit code: 0 done, 1 not done, 2 not understood. */
export async function run(argv: string[], process: Omit<Terminal, 'language' | 'json'>): Promise<0 | 1 | 2> {
  let terminal: Terminal = { ...process, language: languageOf(process.environment), json: false };
  let options: Options = {};
  try {
    const { values, positionals } = parsed(argv);
    options = values;
    terminal = { ...terminal, language: languageOf(process.environment, values.lang), json: values.json ?? false };
    const [command, ...rest] = positionals;
    if (values.help || command === undefined) {
      terminal.out(say(words.usage, terminal.language));
      return values.help ? 0 : 2;
    }
    const act = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!act) throw new Told(words.unknown, { command }, 2);
    return (await act(terminal, options, rest)) === false ? 1 : 0;
  } catch (error) {
    return explain(terminal, options, error);
  }
}

function parsed(argv: string[]) {
  try {
    return read(argv);
  } catch (error) {
    throw new Told(words.badOption, { reason: (error as Error).message }, 2);
  }
}

function explain(terminal: Terminal, options: Options, error: unknown): 1 | 2 {
  const { text: sentence, values, code } = toldOf(error, addressOf(terminal, options));
  const message = say(sentence, terminal.language, values);
  terminal.err(terminal.json ? JSON.stringify({ error: message }) : message);
  return code;
}

function addressOf(terminal: Terminal, options: Options): string {
  try {
    return urlOf(terminal, options);
  } catch {
    return '';
  }
}
