import { type FragmentOf, type ResultOf, type TadaDocumentNode, type VariablesOf, initGraphQLTada } from 'gql.tada';
import type { introspection } from '../generated/contract';

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf };

/** How values of the contract's own scalars appear in JSON. */
export interface Scalars {
  DateTime: string;
  JSON: unknown;
}

/**
 * Reads a document and gives it the types of the contract: what it answers and which variables it takes. A field that does
 * not exist is an error of your own compiler.
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>();
