import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from '@0no-co/graphql.web';

/** A document as it is sent. */
export interface Sendable {
  query: string;
  operationName?: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** Fields of the first level: a call that is carried out once has one. */
  roots: number;
}

const read = new WeakMap<object, Sendable>();

/** Reads a document, or its text; the same document is read once. */
export function sendable(document: object | string): Sendable {
  if (typeof document === 'string') return sendableOf(parse(document, { noLocation: true }));
  const known = read.get(document);
  if (known) return known;
  const found = sendableOf(document as DocumentNode);
  read.set(document, found);
  return found;
}

function sendableOf(document: DocumentNode): Sendable {
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new TypeError('The document holds no operation');
  return {
    query: print(document),
    ...(operation.name ? { operationName: operation.name.value } : {}),
    kind: operation.operation as Sendable['kind'],
    roots: operation.selectionSet.selections.length,
  };
}
