import { createClient } from 'graphql-sse';
import { gql } from './gql';

/** Something changed on the server; what exactly is fetched again. */
export interface ChangeEvent {
  topic: string;
  id: string;
  at: string;
}

export const CHANGES = gql`
  subscription Changes {
    changes {
      topic
      id
      at
    }
  }
`;

const client = createClient({ url: '/graphql/stream', credentials: 'same-origin', retryAttempts: Number.MAX_SAFE_INTEGER });

/** Calls back for every change the member may see, until the returned function is called. */
export function follow(onChange: (event: ChangeEvent) => void): () => void {
  return client.subscribe<{ changes: ChangeEvent }>(
    { query: CHANGES },
    {
      next: ({ data }) => data && onChange(data.changes),
      error: () => undefined,
      complete: () => undefined,
    },
  );
}
