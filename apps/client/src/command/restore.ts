import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Charter } from '../charter';
import type { ResultOf } from '../graphql';
import { type OperatorOptions, confirmed, reasonOf, signedIn, tenantOf } from './operator';
import { operatorWords as words } from './operator-words';
import { RESTORATION, RESTORATION_CARRY_OUT, RESTORATION_CREATE } from './platform';
import { made } from './refused';
import { Told, type Terminal, show } from './terminal';
import { say, words as general } from './words';

type Restoration = ResultOf<typeof RESTORATION>['restoration'];

const LOOK_EVERY_MS = 1000;

/** `charter tenant restore`: brings a takeout, shows what the trial found, and carries it out once that is confirmed. */
export async function restore(terminal: Terminal, options: OperatorOptions, [given, file]: string[]): Promise<void> {
  if (!file) throw new Told(words.whichFile, {}, 2);
  const size = sizeOf(file);
  const reason = reasonOf(options);
  const { client, login } = signedIn(terminal, options);
  const { id: tenantId, slug, name } = await tenantOf(client, given);
  const input = { id: tenantId, reason, fileName: basename(file) };
  const begun = made(await client.change(RESTORATION_CREATE, { input })).restoration;
  if (!begun?.uploadUrl) throw new Told(words.notTaken, { reason: '–' });
  terminal.err(say(words.uploading, terminal.language, { file }));
  await bring(terminal, { url: login.url + begun.uploadUrl, key: login.key, file, size });
  const tried = await settled(terminal, client, begun.id);
  if (options['dry-run']) return report(terminal, name, tried);
  for (const line of linesOf(terminal, name, tried)) terminal.err(line);
  const confirm = await confirmed(terminal, options, slug ?? '');
  made(await client.change(RESTORATION_CARRY_OUT, { input: { id: begun.id, confirm } }));
  report(terminal, name, await settled(terminal, client, begun.id));
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (error) {
    throw new Told(general.noFile, { file, reason: (error as NodeJS.ErrnoException).code ?? 'ERROR' }, 2);
  }
}

async function bring(
  terminal: Terminal,
  { url, key, file, size }: { url: string; key: string; file: string; size: number },
): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/gzip',
      'content-length': String(size),
      'accept-language': terminal.language === 'en' ? 'en' : 'zh-CN',
    },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
    duplex: 'half',
    signal: terminal.signal,
  } as RequestInit);
  if (response.ok) return;
  const { message = `HTTP ${response.status}` } = (await response.json().catch(() => ({}))) as { message?: string };
  throw new Told(words.notTaken, { reason: message });
}

/** Waits for the trial, or for the restoration, to be over. */
async function settled(terminal: Terminal, client: Charter, id: string): Promise<Restoration> {
  let said: string | undefined;
  for (;;) {
    const { restoration } = await client.query(RESTORATION, { id }, { signal: terminal.signal });
    const { state, problem } = restoration;
    if (state === 'REFUSED') throw new Told(words.refused, { problem: problem ?? '' });
    if (state === 'TRIED' || state === 'DONE') return restoration;
    if (state !== said) terminal.err(say(state === 'RESTORING' ? words.restoring : words.trying, terminal.language));
    said = state;
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS));
  }
}

function linesOf({ language }: Terminal, name: string, { state, takenAt, tables, unseated }: Restoration): string[] {
  const changed = tables.filter(({ before, after }) => before !== after);
  return [
    say(state === 'DONE' ? words.is : words.wouldBe, language, { name, takenAt: takenAt ?? '' }),
    ...changed.map((table) => say(words.rows, language, { ...table })),
    ...(changed.length === 0 ? [say(words.noRows, language)] : []),
    ...(unseated > 0 ? [say(words.unseated, language, { count: unseated })] : []),
    ...(state === 'DONE' ? [] : [say(words.trialOnly, language)]),
  ];
}

const report = (terminal: Terminal, name: string, found: Restoration): void => show(terminal, found, linesOf(terminal, name, found));
