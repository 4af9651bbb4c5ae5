import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Chance that can be repeated: the same seed, the same documents (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  number(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below;
  }

  below(count: number): number {
    return Math.floor(this.number(count));
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  happens(probability: number): boolean {
    return this.number(1) < probability;
  }
}

const ODD = [
  '',
  ' ',
  '\u0000',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '💥',
  '\ud800',
  'ＡＢ',
  '../../etc',
  '{{7*7}}',
  "'; drop table request; --",
  '9'.repeat(400),
  'req_00000000000070008000000000000000',
  '2026-02-30T25:61:00Z',
  '\u202e',
  'NaN',
];

/** A value that may or may not suit an input. */
function valueFor(type: GraphQLInputType, chance: Chance, depth: number): unknown {
  if (isNonNullType(type)) return chance.happens(0.03) ? null : valueFor(type.ofType, chance, depth);
  if (chance.happens(0.15)) return null;
  if (isListType(type)) return Array.from({ length: chance.below(4) }, () => valueFor(type.ofType, chance, depth));
  if (isEnumType(type)) return chance.happens(0.05) ? 'NO_SUCH' : chance.of(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || (depth > 0 && chance.happens(0.4)));
    return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, chance, depth - 1)]));
  }
  return scalarFor(getNamedType(type).name, chance);
}

function scalarFor(name: string, chance: Chance): unknown {
  if (chance.happens(0.1)) return chance.of<unknown>([1e308, -1, 2 ** 53, true, [], {}, [[[]]], ...ODD]);
  if (name === 'Int') return chance.of([0, 1, 5, 100, 101, -1, 2_147_483_647, 2_147_483_648]);
  if (name === 'Float') return chance.of([0, 0.5, -1e10]);
  if (name === 'Boolean') return chance.happens(0.5);
  if (name === 'DateTime') return chance.of(['2026-11-23T09:00:00Z', '2099-12-31T23:59:59Z', '0001-01-01T00:00:00Z', 'yesterday']);
  return chance.of(['a', '楼道', 'req_00000000000070008000000000000000', ...ODD]);
}

/** A call that the schema allows, more or less. */
export function generated(schema: GraphQLSchema, chance: Chance): { query: string; variables: Record<string, unknown> } {
  const root = chance.happens(0.6) ? schema.getQueryType() : schema.getMutationType();
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isObjectType(getNamedType(field.type)));
    const chosen = fields.filter(() => chance.happens(0.35)).slice(0, 8);
    const parts = (chosen.length > 0 ? chosen : []).map((field) => fieldText(field, depth));
    return `{ __typename ${parts.join(' ')} }`;
  };
  const fieldText = (field: ReturnType<GraphQLObjectType['getFields']>[string], depth: number): string => {
    const args = field.args.filter((arg) => isNonNullType(arg.type) || chance.happens(0.3));
    const given = args.map((arg) => {
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${String(arg.type)}`);
      variables[name] = valueFor(arg.type, chance, 3);
      return `${arg.name}: $${name}`;
    });
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection(getNamedType(field.type), depth - 1)}`;
  };
  // a call that signs out would end the session of all that follow
  const roots = Object.values(root?.getFields() ?? {}).filter(({ name }) => !/^(logout|session|signUp|account)/.test(name));
  const body = fieldText(chance.of(roots), 3);
  return {
    query: `${root === schema.getQueryType() ? 'query' : 'mutation'}${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${body} }`,
    variables,
  };
}

/** A text with some of it cut, doubled, swapped or replaced. */
export function mutated(text: string, chance: Chance): string {
  let result = text;
  for (let turn = 1 + chance.below(4); turn > 0; turn -= 1) {
    const [from, length] = [chance.below(result.length + 1), chance.below(12)];
    const [head, part, tail] = [result.slice(0, from), result.slice(from, from + length), result.slice(from + length)];
    result = chance.of([
      `${head}${tail}`,
      `${head}${part}${part}${tail}`,
      `${head}${chance.of(['{', '}', '(', ')', '$', '@', '...', '"', '"""', '#', '!', ':', ...ODD])}${tail}`,
      `${tail}${part}${head}`,
    ]);
  }
  return result;
}

/** A body that is no decent call. */
export function oddBody(call: { query: string; variables: unknown }, chance: Chance): { body: string; type: string } {
  const bodies: (() => string)[] = [
    () => JSON.stringify([call, call]),
    () => JSON.stringify({ ...call, query: chance.of<unknown>([null, 1, true, [], {}, '']) }),
    () => JSON.stringify({ ...call, variables: chance.of<unknown>(['{}', 7, [], [[]], null, { __proto__: null, constructor: 1 }]) }),
    () => JSON.stringify({ ...call, operationName: chance.of<unknown>([1, {}, 'Nope', '', []]) }),
    () => JSON.stringify({ ...call, extensions: chance.of<unknown>([1, 'x', [], { persistedQuery: { version: 1, sha256Hash: 'x' } }]) }),
    () => mutated(JSON.stringify(call), chance),
    () =>
      chance.of(['', 'null', '[]', '"', '{', '\u0000', '1e999', `${'['.repeat(5000)}`, `{"query":"{ __typename }","__proto__":{"x":1}}`]),
    () => JSON.stringify({ query: call.query, variables: JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`) as unknown }),
    () => `query=${encodeURIComponent(call.query)}`,
  ];
  const type = chance.happens(0.8)
    ? 'application/json'
    : chance.of([
        'text/plain',
        'application/graphql',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=latin1',
        'x',
      ]);
  return { body: chance.of(bodies)(), type };
}
