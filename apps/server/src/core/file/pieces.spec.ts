import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Shelf, TooLarge, shelve, unshelve } from './pieces';

const MIB = 1 << 20;
const key = randomBytes(32);

function shelfOf(file: string, pieces = new Map<number, Buffer>()): Shelf & { pieces: Map<number, Buffer> } {
  return {
    file,
    key,
    pieces,
    clear: async () => pieces.clear(),
    put: async (number, content) => pieces.set(number, content),
    get: async (number) => pieces.get(number),
  };
}

async function* chunks(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const read = (shelf: Shelf) => buffer(unshelve(shelf));

describe('a file in pieces', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB + 7])('is the same again (%s bytes), however it comes', async (size) => {
    const content = randomBytes(size);
    for (const step of [65_537, MIB, 5 * MIB]) {
      const shelf = shelfOf('a');
      expect(await shelve(shelf, chunks(content, step), 10 * MIB)).toBe(size);
      expect(shelf.pieces.size).toBe(Math.ceil(size / MIB));
      expect((await read(shelf)).equals(content)).toBe(true);
    }
  });

  it('holds nothing of a longer one that was begun before', async () => {
    const shelf = shelfOf('a');
    await shelve(shelf, chunks(randomBytes(3 * MIB), MIB), 10 * MIB);
    await shelve(shelf, chunks(Buffer.from('short'), MIB), 10 * MIB);
    expect((await read(shelf)).toString()).toBe('short');
  });

  it('opens neither in another place nor as part of another file', async () => {
    const shelf = shelfOf('a');
    await shelve(shelf, chunks(randomBytes(2 * MIB), MIB), 10 * MIB);
    const [first, second] = [shelf.pieces.get(0)!, shelf.pieces.get(1)!];
    await expect(read(shelfOf('b', shelf.pieces))).rejects.toThrow();
    await expect(read(shelfOf('a', new Map([first, second].reverse().entries())))).rejects.toThrow();
  });

  it('is not taken beyond its most', async () => {
    await expect(shelve(shelfOf('a'), chunks(Buffer.alloc(11), 4), 10)).rejects.toThrow(TooLarge);
  });
});
