import type { ApolloServerPlugin } from '@apollo/server';
import { type ErrorCode, messageOf } from '@charter/kernel';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import type { Caller } from '../auth/principal';
import type { ApiContext } from './context';

const DEEPEST = 12;
const MOST_FIELDS = 1000;
const MOST_ALIASES = 30;
const MOST_ROOT_FIELDS = 20;

interface Measure {
  fields: number;
  aliases: number;
  depth: number;
  roots: number;
}

/** Counts what a document selects, its fragments followed; stops as soon as it is too much. */
function measure(document: DocumentNode): Measure {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet] as const] : [],
    ),
  );
  const total: Measure = { fields: 0, aliases: 0, depth: 0, roots: 0 };
  const visit = (set: SelectionSetNode, depth: number): void => {
    total.depth = Math.max(total.depth, depth);
    for (const node of set.selections) {
      if (isTooMuch(total)) return;
      if (node.kind === Kind.FIELD) {
        total.fields += 1;
        if (node.alias) total.aliases += 1;
        if (depth === 1) total.roots += 1;
        if (node.selectionSet) visit(node.selectionSet, depth + 1);
      } else {
        const below = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
        if (below) visit(below, depth);
      }
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION && !isIntrospection(definition.selectionSet)) visit(definition.selectionSet, 1);
  return total;
}

const isTooMuch = ({ fields, aliases, depth, roots }: Measure) =>
  fields > MOST_FIELDS || aliases > MOST_ALIASES || depth > DEEPEST || roots > MOST_ROOT_FIELDS;

/** Reading the schema is deeper than any work should be, and touches no data. */
const isIntrospection = (set: SelectionSetNode) =>
  set.selections.every((node) => node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type'));

function refusal(code: ErrorCode, { language, correlationId }: Caller, status: number): GraphQLError {
  return new GraphQLError(messageOf(code, {}, language), { extensions: { code, requestId: correlationId, http: { status } } });
}

/** Documents already measured; parsed documents are kept by Apollo, so the same text is measured once. */
const measured = new WeakMap<DocumentNode, boolean>();

/**
 * Refuses documents that are too large before anything is executed. Checked with the resolved operation, because validation
 * is skipped for a text that was sent before.
 */
export const limitsPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        if (contextValue.caller.keyRefused) throw refusal('UNAUTHENTICATED', contextValue.caller, 401);
        const refused = measured.get(document) ?? isTooMuch(measure(document));
        measured.set(document, refused);
        if (!refused) return;
        throw refusal('QUERY_TOO_COMPLEX', contextValue.caller, 400);
      },
    };
  },
};
