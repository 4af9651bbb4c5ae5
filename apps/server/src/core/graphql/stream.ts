import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Contexts } from './build';
import type { ApiContext } from './context';
import { toApiError } from './failure';

type StreamContext = ApiContext & Record<PropertyKey, unknown>;

/** Whether the text is one subscription; everything else belongs to /graphql, where the limits are. */
function isSubscription(query: unknown, operationName: string | null | undefined): boolean {
  try {
    return typeof query === 'string' && getOperationAST(parse(query, { maxTokens: 200 }), operationName)?.operation === 'subscription';
  } catch {
    return false;
  }
}

/** Subscriptions over server-sent events at /graphql/stream: proxies and HTTP/2 like them. */
export function registerStream(server: FastifyInstance, schema: () => GraphQLSchema, contexts: Contexts): void {
  let handler: ReturnType<typeof createHandler<StreamContext>> | undefined;
  const make = () =>
    createHandler<StreamContext>({
      schema: schema(),
      context: async ({ raw, context }) => (await contexts.member(raw, context.reply)) as StreamContext,
      onSubscribe: (_request, { query, operationName }) =>
        isSubscription(query, operationName)
          ? undefined
          : [
              JSON.stringify({ errors: [{ message: 'Only subscriptions are served here' }] }),
              { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json; charset=utf-8' } },
            ],
      onNext: ({ caller }, _request, result) =>
        'errors' in result && result.errors
          ? {
              ...result,
              errors: result.errors.map((error) =>
                toApiError(error instanceof GraphQLError ? error : new GraphQLError(String(error)), caller),
              ),
            }
          : undefined,
    });
  server.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/graphql/stream',
    handler: (request, reply) => {
      handler ??= make();
      reply.hijack();
      return handler(request, reply);
    },
  });
}
