import type { IdKind } from '@charter/kernel';
import type { ListSource } from '../core/read/list';
import { type Shape, column } from '../core/read/shape';
import { customerShape } from '../customer';
import { departmentShape, memberShape } from '../organisation';
import { requestShape } from '../service';

/** Records that can be looked at through the eyes of a member, with the fields that name one. */
export const LOOKED_AT: Partial<Record<IdKind, { shape: Shape; label: readonly string[] }>> = {
  Request: { shape: requestShape, label: ['number', 'summary'] },
  Customer: { shape: customerShape, label: ['name'] },
  Department: { shape: departmentShape, label: ['name'] },
  Member: { shape: memberShape, label: ['name', 'post'] },
};

/** The newest records of a kind, for a preview. */
export const newestOf = (shape: Shape): ListSource => ({
  shape,
  filters: {},
  orders: { NEWEST: { sql: ({ column: at }) => at('id'), type: 'text' } },
  defaultOrder: { field: 'NEWEST', direction: 'DESC' },
});

/** The properties of a record by which scopes decide, as they stand in its row. */
export const decidingOf = (shape: Shape, properties: readonly string[]): Shape => ({
  type: shape.type,
  entity: shape.entity,
  ...(shape.subject ? { subject: shape.subject } : {}),
  // under names that nothing governs: whether a permission reaches a record does not depend on what the asker may read
  fields: Object.fromEntries(properties.map((property) => [decidingName(property), column(property)])),
});

export const decidingName = (property: string) => `deciding_${property}`;
