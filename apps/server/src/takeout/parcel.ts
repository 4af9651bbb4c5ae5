import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Manifest } from './archive';
import { isSigned } from './signature';
import { CutShort, tarEntries } from './tar';

/** The file is no takeout that can be put back; the message is for the person at the command line. */
export class UnfitTakeout extends Error {}

/** Rows of one table, each a JSON object as it was taken out. */
export interface Page {
  table: string;
  lines: string[];
}

const LINES = /^tables\/([a-z_]+?)(?:-\d{4})?\.jsonl$/;

async function* entriesOf(path: string): AsyncGenerator<{ name: string; content: Buffer }> {
  const packed = createReadStream(path);
  const stream = createGunzip();
  packed.once('error', (error) => stream.destroy(error));
  try {
    yield* tarEntries(packed.pipe(stream) as AsyncIterable<Buffer>);
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (error instanceof CutShort || code.startsWith('Z_'))
      throw new UnfitTakeout(`${path} is damaged or no takeout: ${(error as Error).message}.`);
    if (code === 'ENOENT') throw new UnfitTakeout(`There is no file ${path}.`);
    throw error;
  } finally {
    packed.destroy();
  }
}

/**
 * Reads a takeout to its end: the manifest must be the platform's own, and every file what the manifest says it is.
 *
 * @throws UnfitTakeout
 */
export async function inspect(path: string, keys: readonly Buffer[]): Promise<Manifest> {
  const found = new Map<string, string>();
  let text: string | undefined;
  let signature = '';
  for await (const { name, content } of entriesOf(path)) {
    if (name === 'manifest.json') text = content.toString('utf8');
    else if (name === 'manifest.sig') signature = content.toString('utf8');
    else if (found.has(name)) throw new UnfitTakeout(`${name} stands in the archive twice.`);
    else found.set(name, createHash('sha256').update(content).digest('hex'));
  }
  if (text === undefined) throw new UnfitTakeout('The archive has no manifest.');
  if (!isSigned(text, signature, keys)) throw new UnfitTakeout('The manifest was changed, or is not of this platform.');
  const manifest = JSON.parse(text) as Manifest;
  for (const { file, sha256 } of manifest.files)
    if (found.get(file) !== sha256) throw new UnfitTakeout(`${file} ${found.has(file) ? 'was changed' : 'is missing'}.`);
  const strange = [...found.keys()].find((name) => !manifest.files.some(({ file }) => file === name));
  if (strange !== undefined) throw new UnfitTakeout(`${strange} is not in the manifest.`);
  return manifest;
}

/** The rows of a takeout that was inspected, page by page; what is read must be what was inspected. @throws UnfitTakeout */
export async function* pagesIn(path: string, { files }: Manifest): AsyncGenerator<Page> {
  for await (const { name, content } of entriesOf(path)) {
    const table = LINES.exec(name)?.[1];
    if (table === undefined) continue;
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (!files.some((part) => part.file === name && part.sha256 === sha256)) throw new UnfitTakeout(`${name} was changed.`);
    yield { table, lines: content.toString('utf8').split('\n').filter(Boolean) };
  }
}
