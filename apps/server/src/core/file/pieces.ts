import { sealBytes, unsealBytes } from '../mail/seal';

/** Bytes of a piece, before it is sealed. */
const PIECE = 1 << 20;

/** Where the pieces of one file lie. */
export interface Shelf {
  /** What every piece is bound to, so that it opens as part of no other file. */
  file: string;
  key: Buffer;
  /** Takes away what an earlier try left. */
  clear: () => Promise<unknown>;
  put: (number: number, content: Buffer) => Promise<unknown>;
  get: (number: number) => Promise<Buffer | undefined>;
}

/** More came than a file may have. */
export class TooLarge extends Error {}

const place = (file: string, number: number) => `${file} ${number}`;

/**
 * Keeps a file of any size, sealed, piece by piece, so that no more than one of them is in memory. Returns its bytes.
 *
 * @throws TooLarge
 */
export async function shelve({ file, key, clear, put }: Shelf, source: AsyncIterable<Buffer>, most: number): Promise<number> {
  await clear();
  let size = 0;
  let number = 0;
  let waiting: Buffer[] = [];
  let waits = 0;
  const store = async () => {
    if (waits === 0) return;
    await put(number, sealBytes(Buffer.concat(waiting), key, place(file, number)));
    number += 1;
    waiting = [];
    waits = 0;
  };
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + PIECE - waits);
      waiting.push(part);
      waits += part.length;
      at += part.length;
      if (waits === PIECE) await store();
    }
  }
  await store();
  return size;
}

/** The file again, from its beginning; it ends where the first piece is missing. */
export async function* unshelve({ file, key, get }: Shelf): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const piece = await get(number);
    if (!piece) return;
    yield unsealBytes(piece, key, place(file, number));
  }
}
