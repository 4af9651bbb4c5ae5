import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { contract } from '../../generated/sdl';

let schema: GraphQLSchema | undefined;
const known = () => (schema ??= buildSchema(contract));

const capital = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** The kinds of provision that can be given to the API. */
export function kinds(): string[] {
  return Object.keys(inputOf('ProvisionBodyInput').getFields());
}

/** What a query asks of the body of a kind: everything that can also be given. */
export function bodyFragment(kind: string): string {
  const type = known().getType(`${capital(kind)}Body`) as GraphQLObjectType;
  return `... on ${type.name} ${selectionOf(type, bodyInput(kind))}`;
}

/** A body from a file in the form of the API; what the old one had and the new one lacks is taken away. */
export function bodyInputOf(kind: string, body: Body, old: Body = {}): Record<string, unknown> {
  const gone = Object.keys(old).filter((name) => !(name in body));
  return { ...(given(bodyInput(kind), body) as object), ...Object.fromEntries(gone.map((name) => [name, null])) };
}

export type Body = Readonly<Record<string, unknown>>;

const inputOf = (name: string) => known().getType(name) as GraphQLInputObjectType;

function bodyInput(kind: string): GraphQLInputObjectType {
  const field = inputOf('ProvisionBodyInput').getFields()[kind];
  return getNamedType(field?.type) as GraphQLInputObjectType;
}

function selectionOf(type: GraphQLObjectType, input: GraphQLInputObjectType): string {
  const inputs = input.getFields();
  const parts = Object.values(type.getFields()).flatMap(({ name, type: value }) => {
    const below = inputs[name] && getNamedType(inputs[name].type);
    if (!below) return [];
    const named = getNamedType(value);
    return isObjectType(named) && isInputObjectType(below) ? [`${name} ${selectionOf(named, below)}`] : [name];
  });
  return `{ ${parts.join(' ')} }`;
}

/** Working hours are read as "08:30-12:00" and given as from and to. */
function given(input: GraphQLInputObjectType, value: unknown): unknown {
  if (typeof value === 'string' && 'from' in input.getFields()) {
    const [from, to] = value.split('-');
    return { from, to };
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = input.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const below = fields[name] && getNamedType(fields[name].type);
      if (!isInputObjectType(below)) return [name, part];
      return [name, Array.isArray(part) ? part.map((each) => given(below, each)) : given(below, part)];
    }),
  );
}
