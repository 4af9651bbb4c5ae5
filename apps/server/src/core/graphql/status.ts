import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from './context';

const STRICT = 'application/graphql-response+json';

/** Codes that a client of the strict media type learns from the status already, when there is no data. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  PARSE_FAILED: 400,
  VALIDATION_FAILED: 400,
  BAD_USER_INPUT: 400,
  INTERNAL: 500,
  TIMEOUT: 503,
};

/** What a client of plain JSON gets with 200, for it may take any other status for a broken server (GraphQL over HTTP). */
const WELL_FORMED = ['PARSE_FAILED', 'VALIDATION_FAILED', 'BAD_USER_INPUT'];

/** The status of an answer, by the media type its client asks for. */
export const statusPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { req }, request }) {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        const code = String(errors?.[0]?.extensions?.['code']);
        // where a part was answered, whoever asked reads it, and sees what is missing
        if (data !== null && data !== undefined) response.http.status = 200;
        else if (req.headers.accept?.includes(STRICT)) response.http.status ??= STATUSES[code];
        else if (request.query !== undefined && WELL_FORMED.includes(code)) response.http.status = 200;
      },
    };
  },
};
