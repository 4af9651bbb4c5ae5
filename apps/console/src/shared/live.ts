import { createClient } from 'graphql-sse';
import { gql } from './gql';

/** Something changed on the server; what exactly is fetched again. */
export interface ChangeEvent {
  topic: string;
  id: string;
  at: string;
  cursor: string;
}

export const CHANGES = gql`
  subscription Changes($since: String) {
    changes(since: $since) {
      topic
      id
      at
      cursor
    }
  }
`;

const client = createClient({ url: '/graphql/stream', credentials: 'same-origin', retryAttempts: Number.MAX_SAFE_INTEGER });

/** Between the end of a stream and the next: the server ends one when the rights of its member change. */
const PAUSE_MS = 1500;

/** Calls back for every change the member may see, until the returned function is called. */
export function follow(onChange: (event: ChangeEvent) => void): () => void {
  let stopped = false;
  let refused = false;
  let since: string | null = null;
  let stop = () => {};
  const begin = () => {
    if (stopped) return;
    stop = client.subscribe<{ changes: ChangeEvent }>(
      { query: CHANGES, variables: { since } },
      {
        next: ({ data, errors }) => {
          refused = errors !== undefined;
          if (!data) return;
          since = data.changes.cursor;
          onChange(data.changes);
        },
        error: () => undefined,
        // whoever was refused is signed out or shut out: the page says so, and a new one begins a new stream
        complete: () => void (refused || setTimeout(begin, PAUSE_MS)),
      },
    );
  };
  begin();
  return () => {
    stopped = true;
    stop();
  };
}
