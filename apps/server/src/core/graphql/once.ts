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
  // every fragment is counted once: nested ones, spread twice each, would be counted a million times
  const counted = new Map<string, number>();
  const spread = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const found = within(fragments.get(name));
    counted.set(name, found);
    return found;
  };
  const within = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((found, node) => {
      if (node.kind === Kind.FIELD) return found + (fields.has(node.name.value) ? 1 : 0);
      return found + (node.kind === Kind.INLINE_FRAGMENT ? within(node.selectionSet) : spread(node.name.value));
    }, 0);
  return Math.max(
    0,
    ...document.definitions.map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? within(definition.selectionSet) : 0)),
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
