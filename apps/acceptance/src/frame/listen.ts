import { address, type Client } from './client';

/** Something that changed, as the stream tells it. */
export interface Change {
  topic: string;
  id: string;
}

/** A stream that is open; `ended` settles when it is over, whoever ended it. */
export interface Listening {
  heard: Change[];
  until: (topic: string, id?: string) => Promise<Change>;
  ended: Promise<void>;
  close: () => void;
}

/** What a member is told as it happens, until the stream is closed; `until` waits for an event, of one record where named. */
export async function listen({ headers }: Client, at = address()): Promise<Listening> {
  const stop = new AbortController();
  const response = await fetch(`${at}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query: 'subscription { changes { topic id } }' }),
    signal: stop.signal,
  });
  const heard: Change[] = [];
  let told = () => {};
  const reading = (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.+)$/m.exec(event)?.[1];
        const change = data ? (JSON.parse(data) as { data?: { changes: Change } }).data?.changes : undefined;
        if (change) heard.push(change);
      }
      told();
    }
  })().catch(() => undefined);
  return {
    heard,
    ended: reading,
    until: async (topic, id) => {
      for (;;) {
        const found = heard.find((change) => change.topic === topic && (id === undefined || change.id === id));
        if (found) return found;
        await new Promise<void>((next) => (told = next));
      }
    },
    close: () => {
      stop.abort();
      void reading;
    },
  };
}
