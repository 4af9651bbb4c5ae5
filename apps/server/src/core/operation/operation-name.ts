import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../graphql/context';

const known = new WeakMap<OperationDefinitionNode, string>();

/**
 * Kind and first root field of an operation, "query requests": names of the schema, of which there are only so many. The name
 * a client gives its operation is not used: it could be anything.
 */
export function operationOf(operation: OperationDefinitionNode): string {
  let name = known.get(operation);
  if (name === undefined) {
    const [first] = operation.selectionSet.selections;
    name = `${operation.operation} ${first?.kind === Kind.FIELD ? first.name.value : '…'}`;
    known.set(operation, name);
  }
  return name;
}

/** Tells the request which operation and which organisation it is about, for the journal and the figures. */
export const operationNames: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue: { req, caller, visited } }) {
        if (operation) req.operation = operationOf(operation);
        const tenant = caller.principal?.scope.tenant ?? visited?.scope.tenant;
        if (tenant !== undefined) req.tenant = tenant;
      },
    };
  },
};
