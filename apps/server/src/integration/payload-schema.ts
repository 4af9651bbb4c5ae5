import {
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  Kind,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { SNAPSHOTS } from './snapshot.service';
import { TEST_TOPIC, TOPICS } from './topics';

type JsonSchema = Record<string, unknown>;

const TIME = { type: 'string', format: 'date-time' };
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Boolean: { type: 'boolean' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  DateTime: TIME,
};

/**
 * What messages to webhooks look like, as JSON Schema (O-5, api.md 24): made of the list of events and of the selections of which
 * snapshots consist, so that it cannot differ from what is sent. Members may be added later; receivers pass over what they do not know.
 */
export function payloadSchema(schema: GraphQLSchema, publicUrl: string): JsonSchema {
  const events = TOPICS.map(({ code, subject, name }) => [code, message(code, name.en, happening(schema, subject))] as const);
  const test = message(TEST_TOPIC, 'Sent on demand, to try the receiver', object({ message: { type: 'string' } }));
  const all = [...events, [TEST_TOPIC, test] as const];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/docs/api/webhooks.schema.json`,
    title: 'Messages to webhooks',
    oneOf: all.map(([code]) => ({ $ref: `#/$defs/${code}` })),
    $defs: Object.fromEntries(all),
  };
}

function message(topic: string, title: string, data: JsonSchema): JsonSchema {
  return { title, ...object({ type: { const: topic }, timestamp: TIME, data }) };
}

/** What happened to which object, and the object itself where the webhook asks for it and its maker may see it. */
function happening(schema: GraphQLSchema, subject: string): JsonSchema {
  const base = object({ object: { const: subject }, id: { type: 'string' } });
  const snapshot = snapshotOf(schema, SNAPSHOTS[subject]);
  return snapshot ? { ...base, properties: { ...(base['properties'] as object), snapshot } } : base;
}

function snapshotOf(schema: GraphQLSchema, document: string | undefined): JsonSchema | undefined {
  const operation = document === undefined ? undefined : parse(document).definitions[0];
  const query = schema.getQueryType();
  if (!query || operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
  const members = membersOf(schema, operation.selectionSet, query);
  return Object.values(members)[0];
}

/** The selected fields by the names under which they are answered. */
function membersOf(schema: GraphQLSchema, set: SelectionSetNode, type: GraphQLOutputType): Record<string, JsonSchema> {
  if (!isObjectType(type)) return {};
  const fields = type.getFields();
  return Object.fromEntries(
    set.selections.flatMap((node) => {
      const field = node.kind === Kind.FIELD ? fields[node.name.value] : undefined;
      if (node.kind !== Kind.FIELD || !field) return [];
      return [[node.alias?.value ?? node.name.value, valueOf(schema, field.type, node.selectionSet)]];
    }),
  );
}

function valueOf(schema: GraphQLSchema, type: GraphQLOutputType, set: SelectionSetNode | undefined): JsonSchema {
  if (!isNonNullType(type)) return { anyOf: [presentValue(schema, type, set), { type: 'null' }] };
  return presentValue(schema, getNullableType(type), set);
}

function presentValue(schema: GraphQLSchema, type: GraphQLOutputType, set: SelectionSetNode | undefined): JsonSchema {
  if (isListType(type)) return { type: 'array', items: valueOf(schema, type.ofType as GraphQLOutputType, set) };
  if (isObjectType(type) && set) return object(membersOf(schema, set, type));
  // values may be added to a closed list
  if (isEnumType(type)) return { type: 'string', examples: type.getValues().map(({ name }) => name) };
  return SCALARS['name' in type ? type.name : ''] ?? { type: 'string' };
}

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', required: Object.keys(properties), properties };
}
