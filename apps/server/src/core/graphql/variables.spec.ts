import { buildSchema, parse } from 'graphql';
import { type CompiledQuery, compileQuery } from 'graphql-jit';
import { prepared } from './variables';

const schema = buildSchema(`
  scalar JSON
  input Range { from: Int to: Int }
  input Filter { and: [Filter!] not: Filter name: String count: Range }
  type Query { found(filter: Filter, range: Range): String }
`);
const found = schema.getQueryType()?.getFields()['found'];
if (found) found.resolve = (_source, args) => JSON.stringify(args);

async function ask(text: string, variables: Record<string, unknown>, operationName?: string): Promise<unknown> {
  const { document, read } = prepared(schema, parse(text), operationName);
  const compiled = compileQuery(schema, document, operationName) as CompiledQuery;
  const outcome = read(variables);
  if ('errors' in outcome) return outcome.errors.map(({ message }) => message);
  const { data, errors } = await compiled.query({}, {}, outcome.values);
  return errors?.map(({ message }) => message) ?? JSON.parse(String((data as { found: string }).found));
}

describe('O-5 variables whose type contains itself', () => {
  it('compile, and reach the resolver as they were sent', async () => {
    const filter = { and: [{ name: 'a' }, { not: { and: [{ count: { from: 1 } }] } }] };
    expect(await ask('query ($filter: Filter) { found(filter: $filter) }', { filter })).toEqual({ filter });
    expect(await ask('query ($filter: Filter!) { found(filter: $filter) }', { filter })).toEqual({ filter });
  });

  it('may be left out, and then have the value the document gives', async () => {
    expect(await ask('query ($filter: Filter) { found(filter: $filter) }', {})).toEqual({});
    expect(await ask('query ($filter: Filter = { name: "b" }) { found(filter: $filter) }', {})).toEqual({ filter: { name: 'b' } });
  });

  it('stand as parts of a written filter and beside other variables', async () => {
    const text = 'query ($part: Filter!, $range: Range) { found(filter: { and: [$part] }, range: $range) }';
    expect(await ask(text, { part: { name: 'c' }, range: { from: 2 } })).toEqual({ filter: { and: [{ name: 'c' }] }, range: { from: 2 } });
  });

  it('are asked for only by the operation that is executed', async () => {
    const text = 'query One ($filter: Filter!) { found(filter: $filter) } query Two ($filter: Filter) { found(filter: $filter) }';
    expect(await ask(text, {}, 'Two')).toEqual({});
  });

  it('are refused with graphql’s own words when they do not fit', async () => {
    const text = 'query ($filter: Filter!) { found(filter: $filter) }';
    expect(await ask(text, { filter: { and: [{ nam: 'a' }] } })).toEqual([
      expect.stringContaining('Field "nam" is not defined by type "Filter"'),
    ]);
    expect(await ask(text, {})).toEqual(['Variable "$filter" of required type "Filter!" was not provided.']);
  });
});
