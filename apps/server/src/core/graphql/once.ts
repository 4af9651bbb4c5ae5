import type { ApolloServerPlugin } from '@apollo/server';
import { messageOf } from '@charter/kernel';
import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { onceFields } from '../permission/once';
import type { ApiContext } from './context';

/** How many fields of a document are of the kind that may stand in it once; aliases and fragments are seen through. */
export function onceCount(document: DocumentNode, fields: ReadonlySet<string> = onceFields): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet] as const] : [],
    ),
  );
  const within = (set: SelectionSetNode | undefined, seen: readonly string[]): number => {
    let found = 0;
    for (const node of set?.selections ?? []) {
      // enough is known: a document of nested fragments must not be counted to its end
      if (found > 1) return found;
      if (node.kind === Kind.FIELD) found += fields.has(node.name.value) ? 1 : 0;
      else if (node.kind === Kind.INLINE_FRAGMENT) found += within(node.selectionSet, seen);
      else if (!seen.includes(node.name.value)) found += within(fragments.get(node.name.value), [...seen, node.name.value]);
    }
    return found;
  };
  return Math.max(
    0,
    ...document.definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? within(definition.selectionSet, []) : 0)),
  );
}

const refused = new WeakMap<DocumentNode, boolean>();

/** Refuses documents that try to sign in, reset or verify more than once, before any of it is done. */
export const oncePlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, contextValue }) {
        const tooMany = refused.get(document) ?? onceCount(document) > 1;
        refused.set(document, tooMany);
        if (!tooMany) return;
        throw new GraphQLError(messageOf('QUERY_TOO_COMPLEX', {}, contextValue.caller.language), {
          extensions: { code: 'QUERY_TOO_COMPLEX', requestId: contextValue.caller.correlationId, http: { status: 400 } },
        });
      },
    };
  },
};
