import { serverSent } from './stream';

async function* inPieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('serverSent', () => {
  const text = 'event: next\ndata: {"名":\ndata: 1}\n\n:\n\nevent: complete\ndata:\n\nevent: cut';

  it.each([1, 2, 7, 1000])('reads events and comments whatever the pieces they come in (%s bytes)', async (size) => {
    expect(await Array.fromAsync(serverSent(inPieces(text, size)))).toEqual([
      { event: 'next', data: '{"名":\n1}' },
      { event: '', data: '' },
      { event: 'complete', data: '' },
    ]);
  });
});
