import type { LoggerService } from '@nestjs/common';
import { type Level, type Logger as Pino, pino } from 'pino';

/** What a line may hold. Nothing else is ever written: no address, no name, no input, no variable of a query. */
export interface Entry {
  requestId?: string | undefined;
  /** Pattern of the address, never the address itself: it may carry a token. */
  route?: string | undefined;
  method?: string | undefined;
  status?: number | undefined;
  milliseconds?: number | undefined;
  /** "mutation requestCreate": kind and first root field. */
  operation?: string | undefined;
  /** Number of the organisation. */
  tenant?: number | undefined;
  /** Part of the server that speaks. */
  part?: string | undefined;
  path?: string | undefined;
  count?: number | undefined;
}

const FIELDS: readonly (keyof Entry)[] = [
  'requestId',
  'route',
  'method',
  'status',
  'milliseconds',
  'operation',
  'tenant',
  'part',
  'path',
  'count',
];

/**
 * Words of an error or a message without what they quote. Messages of libraries and of PostgreSQL carry values in quotes or
 * after an equals sign; numbers of four digits and more, addresses and everything that is not plain English goes too.
 */
export function withoutValues(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, '"…"')
    .replace(/=\s*\([^)]*\)/g, '=(…)')
    .replace(/[^\s]*@[^\s]*/g, '…')
    .replace(/[^\x20-\x7e\n…]+/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 500);
}

interface Fault {
  name: string;
  code: string | undefined;
  table: string | undefined;
  constraint: string | undefined;
  message: string;
  at: string[];
}

const nameOf = (value: unknown): string | undefined => (typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value : undefined);

/** An error as it may be written down: its kind, where it came from, and its words without the values in them. */
export function faultOf(error: unknown): Fault {
  const { name, message, stack, code, table, constraint } =
    error instanceof Error ? (error as Error & Record<string, unknown>) : ({} as Record<string, unknown>);
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return {
    name: nameOf(name) ?? 'Error',
    code: nameOf(code),
    table: nameOf(table),
    constraint: nameOf(constraint),
    message: withoutValues(typeof message === 'string' ? message : String(error)),
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}

/** The structured log: one JSON object per line, of allowed fields only. */
export class Journal {
  constructor(private readonly pino: Pino) {}

  static to(level: string): Journal {
    return new Journal(pino({ level, base: { process: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }));
  }

  /** Whether a line of this level would be written at all. */
  hears(level: Level): boolean {
    return this.pino.isLevelEnabled(level);
  }

  tell(level: Level, said: string, entry: Entry = {}): void {
    this.pino[level](allowed(entry), withoutValues(said));
  }

  fault(error: unknown, entry: Entry = {}): void {
    this.pino.error({ ...allowed(entry), fault: faultOf(error) }, 'fault');
  }
}

function allowed(entry: Entry): Entry {
  const kept: Record<string, unknown> = {};
  for (const field of FIELDS) if (entry[field] !== undefined) kept[field] = entry[field];
  return kept;
}

/** The journal of this process; LOG_LEVEL says how much it tells. */
export const journal = Journal.to(process.env['LOG_LEVEL'] ?? (process.env['NODE_ENV'] === 'production' ? 'info' : 'warn'));

/** Lets Nest speak into the journal. */
export class NestJournal implements LoggerService {
  constructor(private readonly target: Journal) {}

  log(message: unknown, ...more: unknown[]): void {
    this.say('debug', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.say('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.say('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.say('fatal', message, more);
  }

  private say(level: Level, message: unknown, more: unknown[]): void {
    if (message instanceof Error) return this.target.fault(message);
    this.target.tell(level, String(message), { part: nameOf(more.at(-1)) });
  }
}
