import type { GraphiQLProps } from 'graphiql';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { createClient } from 'graphql-sse';

type Fetcher = GraphiQLProps['fetcher'];
type Answer = { data?: Record<string, unknown> | null };

/** Asks as the signed-in member; what the headers tab says goes along. Subscriptions come as server-sent events. */
export const ideFetcher: Fetcher = ({ query, variables, operationName }, options) => {
  const headers = (options?.headers ?? {}) as Record<string, string>;
  const operation = operationOf(query, operationName);
  const question = { query, variables: variables as Record<string, unknown> | undefined, operationName: operation?.name?.value };
  if (operation?.operation !== 'subscription') return post(question, headers);
  return createClient({ url: '/graphql/stream', credentials: 'same-origin', headers, retryAttempts: 0 }).iterate(question);
};

/** The named operation, or the only one: just after changing tabs the explorer still says the name of the other tab's. */
function operationOf(query: string, name: string | null | undefined): OperationDefinitionNode | null | undefined {
  try {
    const document = parse(query);
    return getOperationAST(document, name) ?? getOperationAST(document);
  } catch {
    return undefined; // the server says what is wrong with it
  }
}

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
