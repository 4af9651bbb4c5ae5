import { buildSchema, parse } from 'graphql';
import { deprecatedIn } from './find';

const schema = buildSchema(`
  enum Order { NEW @deprecated(reason: "LATEST") LATEST }
  input Filter { text: String, words: String @deprecated(reason: "text") }
  type Thing { id: ID!, old: String @deprecated(reason: "id"), below: Thing }
  type Query { thing: Thing, things(order: Order, filter: Filter, sort: String @deprecated(reason: "order")): [Thing!]! }
`);

const found = (text: string) => deprecatedIn(schema, parse(text)).map(({ name, reason }) => `${name} → ${reason}`);

describe('deprecatedIn', () => {
  it('finds fields, also below fragments, each once', () => {
    expect(found('{ thing { below { ...f } old } } fragment f on Thing { old below { old } }')).toEqual(['Thing.old → id']);
  });

  it('finds arguments, fields of inputs and values', () => {
    expect(found('{ things(order: NEW, sort: "x", filter: { words: "y" }) { id } }')).toEqual([
      'Order.NEW → LATEST',
      'Query.things(sort) → order',
      'Filter.words → text',
    ]);
  });

  it('finds nothing where nothing is to go', () => {
    expect(found('query ($o: Order) { things(order: $o, filter: { text: "y" }) { id } }')).toEqual([]);
  });
});
