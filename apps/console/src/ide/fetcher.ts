import type { GraphiQLProps } from 'graphiql';
import { getOperationAST } from 'graphql';
import { createClient } from 'graphql-sse';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = { data?: Record<string, unknown> | null };

/** Asks as the signed-in member; what the headers tab says goes along. Subscriptions come as server-sent events. */
export const ideFetcher: Fetcher = ({ query, variables, operationName }, options) => {
  const headers = (options?.headers ?? {}) as Record<string, string>;
  const given = variables as Record<string, unknown> | undefined;
  const operation = options?.documentAST && getOperationAST(options.documentAST, operationName);
  if (operation?.operation === 'subscription') {
    const stream = createClient({ url: '/graphql/stream', credentials: 'same-origin', headers, retryAttempts: 0 });
    return stream.iterate({ query, variables: given, operationName: operationName ?? undefined });
  }
  return post({ query, variables: given, operationName }, headers);
};

/** One call with the session of the browser. */
export async function post(question: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  return (await response.json()) as Answer;
}
