import { writeFileSync } from 'node:fs';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { contract } from '../../generated/sdl';
import { CharterError } from '../refusal';
import { type Everywhere, urlOf } from './connect';
import { textOf } from './gql';
import { Told, type Terminal, show } from './terminal';
import { say, words } from './words';

const MARKS = {
  [CriticalityLevel.Breaking]: words.breaking,
  [CriticalityLevel.Dangerous]: words.dangerous,
  [CriticalityLevel.NonBreaking]: words.harmless,
};

/** The schema as the server prints it; public, for programs are made from it. */
export async function pulled(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/schema.graphql`, { signal: AbortSignal.timeout(30_000) });
    if (response.ok) return await response.text();
    throw new CharterError('INTERNAL', `HTTP ${response.status}`, undefined, response.status);
  } catch (error) {
    if (error instanceof CharterError) throw error;
    throw new CharterError('NETWORK', error instanceof Error ? error.message : String(error), undefined, undefined);
  }
}

/** What differs between this client's contract and a server's. */
export const contractChanges = async (served: string): Promise<Change[]> => diff(buildSchema(contract), buildSchema(served));

export const isBreaking = ({ criticality }: Change) => criticality.level === CriticalityLevel.Breaking;

/** `charter schema pull|diff`; false when the difference breaks programs. */
export async function schema(terminal: Terminal, options: Everywhere, [act, file]: string[]): Promise<boolean> {
  if (act === 'pull') return pull(terminal, options, file);
  if (act !== 'diff') throw new Told(words.unknown, { command: `schema ${act ?? ''}`.trim() }, 2);
  const before = file === undefined ? contract : textOf(file);
  const changes = await diff(buildSchema(before), buildSchema(await pulled(urlOf(terminal, options))));
  const lines = changes.map(({ criticality, message }) => `${say(MARKS[criticality.level], terminal.language)}  ${message}`);
  const result = changes.map(({ criticality, message, path }) => ({ level: criticality.level, message, path }));
  show(terminal, result, lines.length > 0 ? lines : [say(words.same, terminal.language)]);
  return !changes.some(isBreaking);
}

async function pull(terminal: Terminal, options: Everywhere, file: string | undefined): Promise<true> {
  const text = await pulled(urlOf(terminal, options));
  if (file === undefined) terminal.out(text.trimEnd());
  else {
    writeFileSync(file, text);
    show(terminal, { file }, [say(words.saved, terminal.language, { file })]);
  }
  return true;
}
