import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Manifest } from './archive';
import { isSigned } from './signature';
import { CutShort, tarEntries } from './tar';
import { UnfitTakeout } from './unfit';

/** A takeout as it was packed, from its beginning each time it is opened: it is read twice. */
export type Parcel = () => AsyncIterable<Buffer>;

/** Rows of one table, each a JSON object as it was taken out. */
export interface Page {
  table: string;
  lines: string[];
}

const LINES = /^tables\/([a-z_]+?)(?:-\d{4})?\.jsonl$/;

/** The takeout in a file of this machine. */
export function parcelAt(path: string): Parcel {
  return async function* () {
    try {
      yield* createReadStream(path) as AsyncIterable<Buffer>;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
      throw new UnfitTakeout({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` });
    }
  };
}

async function* entriesOf(parcel: Parcel): AsyncGenerator<{ name: string; content: Buffer }> {
  const packed = Readable.from(parcel());
  const stream = createGunzip();
  packed.once('error', (error) => stream.destroy(error));
  try {
    yield* tarEntries(packed.pipe(stream) as AsyncIterable<Buffer>);
  } catch (error) {
    if (!(error instanceof CutShort) && !String((error as { code?: unknown }).code).startsWith('Z_')) throw error;
    throw new UnfitTakeout({
      zh: '文件已损坏，或不是导出的全部数据（.tar.gz）。请重新下载后再试。',
      en: `The file is damaged or no takeout (.tar.gz): fetch it once more. (${(error as Error).message})`,
    });
  } finally {
    packed.destroy();
    stream.destroy();
  }
}

/**
 * Reads a takeout to its end: the manifest must be the platform's own, and every file what the manifest says it is.
 *
 * @throws UnfitTakeout
 */
export async function inspect(parcel: Parcel, keys: readonly Buffer[]): Promise<Manifest> {
  const found = new Map<string, string>();
  let text: string | undefined;
  let signature = '';
  for await (const { name, content } of entriesOf(parcel)) {
    if (name === 'manifest.json') text = content.toString('utf8');
    else if (name === 'manifest.sig') signature = content.toString('utf8');
    else if (found.has(name)) throw new UnfitTakeout({ zh: `压缩包里有两个 ${name}。`, en: `${name} stands in the archive twice.` });
    else found.set(name, createHash('sha256').update(content).digest('hex'));
  }
  if (text === undefined) throw new UnfitTakeout({ zh: '压缩包里没有清单（manifest.json）。', en: 'The archive has no manifest.' });
  if (!isSigned(text, signature, keys))
    throw new UnfitTakeout({
      zh: '清单被改动过，或者不是本平台导出的。只能使用本平台导出的原文件。',
      en: 'The manifest was changed, or is not of this platform: use the very file that this platform gave out.',
    });
  const manifest = JSON.parse(text) as Manifest;
  refuseStrange(manifest, found);
  return manifest;
}

function refuseStrange({ files }: Manifest, found: ReadonlyMap<string, string>): void {
  for (const { file, sha256 } of files) {
    if (found.get(file) === sha256) continue;
    const problem = found.has(file)
      ? { zh: `${file} 被改动过。`, en: `${file} was changed.` }
      : { zh: `缺少 ${file}。`, en: `${file} is missing.` };
    throw new UnfitTakeout(problem);
  }
  const strange = [...found.keys()].find((name) => !files.some(({ file }) => file === name));
  if (strange !== undefined) throw new UnfitTakeout({ zh: `清单里没有 ${strange}。`, en: `${strange} is not in the manifest.` });
}

/** The rows of a takeout that was inspected, page by page; what is read must be what was inspected. @throws UnfitTakeout */
export async function* pagesIn(parcel: Parcel, { files }: Manifest): AsyncGenerator<Page> {
  for await (const { name, content } of entriesOf(parcel)) {
    const table = LINES.exec(name)?.[1];
    if (table === undefined) continue;
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (!files.some((part) => part.file === name && part.sha256 === sha256))
      throw new UnfitTakeout({ zh: `${name} 被改动过。`, en: `${name} was changed.` });
    yield { table, lines: content.toString('utf8').split('\n').filter(Boolean) };
  }
}
