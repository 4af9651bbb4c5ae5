import { Buffer } from 'node:buffer';

const BLOCK = 512;

/** The header of one file of a tar archive (POSIX ustar), which every system can open. */
function header(name: string, size: number, now: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number) =>
    `${Math.floor(value)
      .toString(8)
      .padStart(width - 1, '0')}\0`;
  const put = (text: string, at: number) => block.write(text, at, 'utf8');
  if (Buffer.byteLength(name) > 99) throw new Error('The name of a file in an archive is too long');
  put(name, 0);
  put(octal(0o644, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(size, 12), 124);
  put(octal(now / 1000, 12), 136);
  put('        ', 148);
  put('0', 156);
  put('ustar\0', 257);
  put('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** One file of a tar archive with its padding. */
export function tarEntry(name: string, content: Buffer, now: number): Buffer {
  const padding = (BLOCK - (content.length % BLOCK)) % BLOCK;
  return Buffer.concat([header(name, content.length, now), content, Buffer.alloc(padding)]);
}

/** A file of an archive is in memory as a whole; one that says it is larger than any of ours is not read. */
const MOST = 1 << 30;

/** What ends a tar archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** The archive does not read to its end as one. */
export class CutShort extends Error {}

/** The files of a tar archive as it is read: one of them is in memory at a time. @throws CutShort */
export async function* tarEntries(source: AsyncIterable<Buffer>): AsyncGenerator<{ name: string; content: Buffer }> {
  let waiting: Buffer = Buffer.alloc(0);
  let wanted: { name: string; size: number } | undefined;
  for await (const part of source) {
    waiting = waiting.length === 0 ? part : Buffer.concat([waiting, part]);
    for (;;) {
      if (!wanted) {
        if (waiting.length < BLOCK) break;
        if (waiting[0] === 0) return;
        wanted = { name: waiting.toString('utf8', 0, 100).replace(/\0.*$/s, ''), size: sizeIn(waiting) };
        waiting = waiting.subarray(BLOCK);
      }
      const whole = Math.ceil(wanted.size / BLOCK) * BLOCK;
      if (waiting.length < whole) break;
      yield { name: wanted.name, content: waiting.subarray(0, wanted.size) };
      waiting = waiting.subarray(whole);
      wanted = undefined;
    }
  }
  throw new CutShort('The archive ends in the middle');
}

function sizeIn(block: Buffer): number {
  const size = Number.parseInt(block.toString('latin1', 124, 135), 8);
  if (!(size >= 0 && size <= MOST)) throw new CutShort('The archive is damaged');
  return size;
}
