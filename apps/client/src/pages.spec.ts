import { entries } from './pages';

const list = ['a', 'b', 'c', 'd', 'e'];

async function read(after: string | null) {
  const from = after === null ? 0 : list.indexOf(after) + 1;
  const nodes = list.slice(from, from + 2);
  return { nodes, pageInfo: { hasNextPage: from + 2 < list.length, endCursor: nodes.at(-1) ?? null } };
}

describe('entries', () => {
  it('are those of every page, in order', async () => {
    expect(await Array.fromAsync(entries(read))).toEqual(list);
  });

  it('are read only as far as they are asked for', async () => {
    const asked: (string | null)[] = [];
    for await (const entry of entries((after) => (asked.push(after), read(after)))) if (entry === 'c') break;
    expect(asked).toEqual([null, 'b']);
  });

  it('end with an error when the document does not go on after a page', async () => {
    await expect(Array.fromAsync(entries(() => read('a')))).rejects.toThrow('pass $after');
  });
});
