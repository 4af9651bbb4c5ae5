import type { Text } from '@charter/kernel';
import { type Entry, type ZipFile, fromBuffer } from 'yauzl';
import { refusedFile } from './refused';

/** What a packed file may unfold to. */
export interface Bounds {
  bytes: number;
  parts: number;
  /** Names of the parts that are unpacked; the others are left alone. */
  wanted: RegExp;
}

/** How the file is refused. */
export interface Refusals {
  broken: Required<Text>;
  tooLarge: Required<Text>;
}

/**
 * The parts of an Office file. Nothing is taken on trust: it is unpacked within bounds, and the size a part says it has is
 * the most that is unpacked of it.
 *
 * @throws DomainError FILE_REFUSED
 */
export function unpacked(content: Buffer, { bytes, parts: most, wanted }: Bounds, refusals: Refusals): Promise<Record<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const parts: Record<string, Uint8Array> = {};
    let left = bytes;
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (failure, zip) => {
      if (failure || !zip) return reject(refusedFile(refusals.broken));
      if (zip.entryCount > most) return reject(refusedFile(refusals.tooLarge));
      const fail = (problem: Required<Text>) => {
        zip.close();
        reject(refusedFile(problem));
      };
      zip.on('error', () => fail(refusals.broken));
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: Entry) => {
        if (!wanted.test(entry.fileName)) return zip.readEntry();
        left -= entry.uncompressedSize;
        if (left < 0) return fail(refusals.tooLarge);
        unpackedPart(zip, entry).then(
          (part) => {
            parts[entry.fileName] = part;
            zip.readEntry();
          },
          () => fail(refusals.broken),
        );
      });
      zip.readEntry();
    });
  });
}

async function unpackedPart(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.ReadableStream>();
  zip.openReadStream(entry, (failure, stream) => (failure || !stream ? reject(failure ?? new Error('No part')) : resolve(stream)));
  const chunks: Buffer[] = [];
  for await (const chunk of await promise) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
