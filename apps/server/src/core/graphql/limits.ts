import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { DomainError } from '@charter/kernel';
import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { Budgets } from '../budget/budgets';
import { holdBack } from '../budget/hold';
import type { ApiContext } from './context';
import { type Measure, measure, valuesWithin } from './cost';
import { toApiError } from './failure';

const DEEPEST = 12;
const MOST_FIELDS = 1000;
const MOST_ALIASES = 30;
const MOST_ROOT_FIELDS = 20;
const MOST_DIRECTIVES = 50;
const MOST_COST = 2000;
/** Values in the variables of a call: a calendar of a year has some hundreds. */
const MOST_VALUES = 3000;
/** Tokens of a document; refused while it is parsed, before anything can be made of them. */
export const MOST_TOKENS = 4000;

/** Measures of parsed documents, which Apollo keeps: the same text is measured once, and checked every time. */
const measured = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Measure>>();

function measureOf(schema: Parameters<typeof measure>[0], document: DocumentNode, operation: OperationDefinitionNode) {
  const known = measured.get(document) ?? new Map<OperationDefinitionNode, Measure>();
  measured.set(document, known);
  let found = known.get(operation);
  if (!found) known.set(operation, (found = measure(schema, document, operation)));
  return found;
}

const isTooMuch = ({ fields, aliases, depth, roots, directives }: Measure) =>
  fields > MOST_FIELDS || aliases > MOST_ALIASES || depth > DEEPEST || roots > MOST_ROOT_FIELDS || directives > MOST_DIRECTIVES;

/** Objects of an answer: what there was to find of all that was asked for. */
function objectsWithin(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((count, each) => count + objectsWithin(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((count, each) => count + objectsWithin(each), 1);
}

/**
 * Refuses what is too large or more than a budget has left, before anything is executed. With the resolved operation and its
 * variables, because validation is skipped for a text that was sent before. Programs are told what a call cost.
 */
export const limitsPlugin = (budgets: Budgets): ApolloServerPlugin<ApiContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const { caller, visited, req } = contextValue;
        if (caller.keyRefused) throw refusal('UNAUTHENTICATED', contextValue, 401);
        if (!operation) return;
        const found = measureOf(schema, document, operation);
        const variables = request.variables ?? {};
        if (isTooMuch(found) || valuesWithin(variables, MOST_VALUES) > MOST_VALUES) throw refusal('QUERY_TOO_COMPLEX', contextValue, 400);
        const cost = Math.max(1, found.cost(variables));
        if (cost > MOST_COST) throw refusal('QUERY_TOO_COMPLEX', contextValue, 400);
        if (req.headers['x-dry-run-cost'] === '1') {
          contextValue.charge = { ...budgets.charge(caller, visited, 0), cost };
          return;
        }
        contextValue.charge = budgets.charge(caller, visited, cost);
        const { wait } = contextValue.charge;
        if (wait > 0) {
          await holdBack();
          throw refusal('RATE_LIMITED', contextValue, 429, wait);
        }
      },
      async responseForOperation({ contextValue: { req } }) {
        if (req.headers['x-dry-run-cost'] !== '1') return null;
        return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: null } } };
      },
      async willSendResponse({ response, contextValue: { caller, charge } }) {
        if (!charge || caller.source !== 'api' || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const standing = budgets.standing(charge);
        if (!standing) return;
        const { limit, remaining, resetSeconds } = standing;
        const costs = { requested: charge.cost, actual: objectsWithin(singleResult.data) };
        singleResult.extensions = { ...singleResult.extensions, cost: { ...costs, limit, remaining, resetAt: momentIn(resetSeconds) } };
        response.http.headers.set('ratelimit-limit', String(limit));
        response.http.headers.set('ratelimit-remaining', String(remaining));
        response.http.headers.set('ratelimit-reset', String(resetSeconds));
      },
    };
  },
});

/** The moment some seconds from now. */
export const momentIn = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

type RefusalCode = 'UNAUTHENTICATED' | 'QUERY_TOO_COMPLEX' | 'RATE_LIMITED';

function refusal(code: RefusalCode, { caller }: ApiContext, status: number, retryAfter?: number): GraphQLError {
  const { message, extensions } = toApiError(new DomainError(code), caller);
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
}
