import { DomainError } from '@charter/kernel';
import { type GraphQLInputType, type GraphQLSchema, coerceInputValue } from 'graphql';
import type { Filter } from '../core/read/filter';

/** The lists that can be kept as views: the types their filters and orders are written in, and whose rows they show. */
export const VIEW_LISTS = {
  REQUESTS: { type: 'Request', subject: 'Request' },
  CUSTOMERS: { type: 'Customer', subject: 'Customer' },
} as const;
export type ViewListName = keyof typeof VIEW_LISTS;

/** What narrows and orders a list, as it was kept. */
export interface ViewSettings {
  filter: unknown;
  orderBy: unknown;
}

const LONGEST_FILTER = 8_000;

function read(schema: GraphQLSchema, typeName: string, value: unknown, field: string): unknown {
  const type = schema.getType(typeName) as GraphQLInputType | undefined;
  if (!type) throw new Error(`There is no ${typeName}`);
  return coerceInputValue(value, type, (_path, _value, error) => {
    throw new DomainError('FIELD_INVALID', { field: `${field}: ${error.message}` }, field);
  });
}

/** The kept words as the list takes them. They are read by the schema as it is today, so what it no longer knows is refused. @throws DomainError */
export function readSettings(
  schema: GraphQLSchema,
  list: ViewListName,
  { filter, orderBy }: ViewSettings,
): { filter: Filter; orderBy: { field: string; direction: 'ASC' | 'DESC' } | undefined } {
  const { type } = VIEW_LISTS[list];
  if (JSON.stringify(filter ?? {}).length > LONGEST_FILTER) throw new DomainError('FIELD_INVALID', { field: 'filter' }, 'filter');
  return {
    filter: read(schema, `${type}Filter`, filter ?? {}, 'filter') as Filter,
    orderBy: orderBy ? (read(schema, `${type}Order`, orderBy, 'orderBy') as { field: string; direction: 'ASC' | 'DESC' }) : undefined,
  };
}
