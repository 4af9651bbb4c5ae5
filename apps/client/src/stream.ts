/** An event of a stream of server-sent events. */
export interface ServerSent {
  event: string;
  data: string;
}

/** Reads server-sent events as they come, also when one arrives in pieces; a comment is an event without a name. */
export async function* serverSent(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body) {
    text = (text + decoder.decode(piece, { stream: true })).replaceAll('\r\n', '\n');
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventOf(block);
  }
}

function eventOf(block: string): ServerSent {
  const values = (name: string) =>
    block.split('\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1).replace(/^ /, '')] : []));
  return { event: values('event').at(-1) ?? '', data: values('data').join('\n') };
}
