import { Readable } from 'node:stream';
import { CutShort, TAR_END, tarEntries, tarEntry } from './tar';

const NOW = Date.UTC(2026, 10, 23);

async function* of(...parts: Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}

const read = (source: AsyncIterable<Buffer>): Promise<{ name: string; content: Buffer }[]> => Readable.from(tarEntries(source)).toArray();

describe('a tar archive', () => {
  const archive = Buffer.concat([
    tarEntry('one.txt', Buffer.from('一'), NOW),
    tarEntry('empty', Buffer.alloc(0), NOW),
    tarEntry('block', Buffer.alloc(512, 'x'), NOW),
    TAR_END,
  ]);

  it.each([1, 511, 512, 4096])('is read as it was written, whatever the pieces it comes in (%s bytes)', async (size) => {
    const parts = Array.from({ length: Math.ceil(archive.length / size) }, (_, place) =>
      archive.subarray(place * size, (place + 1) * size),
    );
    const found = await read(of(...parts));
    expect(found.map(({ name, content }) => [name, content.toString()])).toEqual([
      ['one.txt', '一'],
      ['empty', ''],
      ['block', 'x'.repeat(512)],
    ]);
  });

  it('that ends in the middle, or says it holds what no memory could, is not read', async () => {
    await expect(read(of(archive.subarray(0, 600)))).rejects.toThrow(CutShort);
    const huge = Buffer.from(archive);
    huge.write('77777777777', 124, 'latin1');
    await expect(read(of(huge))).rejects.toThrow(CutShort);
    huge.write('zzzzzzzzzzz', 124, 'latin1');
    await expect(read(of(huge))).rejects.toThrow(CutShort);
  });
});
