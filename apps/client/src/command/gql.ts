import { readFileSync } from 'node:fs';
import type { Answer } from '../call';
import { sendable } from '../document';
import { type Everywhere, connect } from './connect';
import { Told, type Terminal } from './terminal';
import { words } from './words';

export interface GqlOptions extends Everywhere {
  query?: string | undefined;
  variables?: string | undefined;
  var?: string[] | undefined;
  'idempotency-key'?: string | undefined;
}

/** `charter gql`: runs one operation and prints what came of it; false when it has errors. */
export async function gql(terminal: Terminal, options: GqlOptions, [file]: string[]): Promise<boolean> {
  const text = options.query ?? (await documentText(terminal, file));
  const variables = { ...variablesOf(options.variables), ...Object.fromEntries((options.var ?? []).map(variableOf)) };
  try {
    sendable(text);
  } catch (error) {
    throw new Told(words.badDocument, { reason: (error as Error).message });
  }
  const key = options['idempotency-key'];
  const answer = await connect(terminal, options).send(text, variables, {
    signal: terminal.signal,
    ...(key ? { idempotencyKey: key } : {}),
  });
  const { data, errors, extensions } = answer;
  terminal.out(JSON.stringify({ data, ...(errors ? { errors } : {}), ...(extensions ? { extensions } : {}) }, undefined, 2));
  return !errors && userErrorsOf(answer) === 0;
}

async function documentText(terminal: Terminal, file: string | undefined): Promise<string> {
  if (file === '-') return terminal.input();
  if (file === undefined) throw new Told(words.noDocument, {}, 2);
  return textOf(file);
}

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Told(words.noFile, { file, reason: (error as NodeJS.ErrnoException).code ?? 'ERROR' }, 2);
  }
}

/** Variables as JSON, or as `@file` that holds them. */
function variablesOf(given: string | undefined): object {
  if (given === undefined) return {};
  try {
    const value = JSON.parse(given.startsWith('@') ? textOf(given.slice(1)) : given) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (error instanceof Told) throw error;
    throw new Told(words.badVariables, { reason: (error as Error).message }, 2);
  }
  throw new Told(words.badVariables, { reason: given }, 2);
}

/** `name=value`; a value that is JSON counts as that, everything else as text. */
function variableOf(given: string): [string, unknown] {
  const at = given.indexOf('=');
  if (at < 1) throw new Told(words.badOption, { reason: `--var ${given}` }, 2);
  const [name, value] = [given.slice(0, at), given.slice(at + 1)];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

/** How much the payloads of an answer tell the person to mend. */
function userErrorsOf({ data }: Answer): number {
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] } | null>);
  return payloads.reduce((count, payload) => count + (payload?.userErrors?.length ?? 0), 0);
}
