import { historyOf } from '../core/audit/shape';
import type { ListSource } from '../core/read/list';
import { type Shape, columns, one, publicId, sql } from '../core/read/shape';
import { memberShape } from '../organisation';
import { ApiKeyEntity } from './api-key.entity';

export const apiKeyShape: Shape = {
  type: 'ApiKey',
  entity: ApiKeyEntity,
  fieldSubject: 'ApiKey',
  fields: {
    id: publicId('key'),
    ...columns('name', 'hint', 'scopes', 'addresses', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt', 'lastUsedAddress'),
    state: sql(
      ({ column: at }) =>
        `case when ${at('revokedAt')} is not null then 'REVOKED' when ${at('expiresAt')} <= now() then 'EXPIRED' else 'ACTIVE' end`,
    ),
    createdBy: one(() => memberShape, 'createdById'),
    history: historyOf('ApiKey'),
  },
};

export const apiKeyList: ListSource = {
  shape: apiKeyShape,
  filters: {},
  orders: { CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};
