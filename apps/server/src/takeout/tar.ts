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

/** What ends a tar archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** The files of a tar archive in memory: for reading back what was taken out. */
export function* tarFiles(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (name === '') return;
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 135), 8);
    yield { name, content: archive.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
