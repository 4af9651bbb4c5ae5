import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { type Api, contractOf } from '../frame/contract';
import { Client } from '../frame/client';

describe('O-5 the API is what its contract says', () => {
  it.each<Api>(['core', 'public'])('O-5 the %s schema that is served equals the committed one', async (api) => {
    const introspection = await new Client(api).query<IntrospectionQuery>(getIntrospectionQuery({ specifiedByUrl: true, oneOf: true }));
    const served = printSchema(lexicographicSortSchema(buildClientSchema(introspection)));
    // introspection does not tell which mutations are marked @idempotent
    const committed = printSchema(buildSchema(readFileSync(contractOf(api), 'utf8')));
    expect(served).toBe(committed);
  });
});
