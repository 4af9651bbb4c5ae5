import { decodeId } from '@charter/kernel';
import { historyOf } from '../core/audit/shape';
import { DeprecatedUseEntity } from '../core/deprecation/deprecated-use.entity';
import type { ListSource } from '../core/read/list';
import { type Shape, columns, columnsOf, many, one, publicId, sql } from '../core/read/shape';
import { memberShape } from '../organisation';
import { ApiKeyEntity } from './api-key.entity';
import { WebhookDeliveryEntity } from './delivery.entity';
import { WebhookEntity } from './webhook.entity';

/** What keys still use although it is to go. */
export const deprecatedUseShape: Shape = {
  type: 'DeprecatedUse',
  entity: DeprecatedUseEntity,
  fields: {
    ...columns('field', 'reason', 'calls', 'firstAt', 'lastAt'),
    apiKey: one(() => apiKeyShape, 'keyId'),
  },
};

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
    deprecatedUses: many(() => deprecatedUseShape, {
      where: (parent, child) => `${child('keyId')} = ${parent.column('id')}`,
      orderBy: (child) => `${child('lastAt')} desc, ${child('field')}`,
      first: 100,
    }),
    history: historyOf('ApiKey'),
  },
};

export const apiKeyList: ListSource = {
  shape: apiKeyShape,
  filters: {},
  orders: { CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

export const webhookShape: Shape = {
  type: 'Webhook',
  entity: WebhookEntity,
  fieldSubject: 'Webhook',
  fields: {
    id: publicId('whk'),
    ...columnsOf(WebhookEntity, { except: ['secret', 'previousSecret', 'createdById'] }),
    createdBy: one(() => memberShape, 'createdById'),
    history: historyOf('Webhook'),
  },
};

export const webhookList: ListSource = {
  shape: webhookShape,
  filters: {},
  orders: { CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};

export const deliveryShape: Shape = {
  type: 'WebhookDelivery',
  entity: WebhookDeliveryEntity,
  fieldSubject: 'Webhook',
  fields: {
    id: publicId('whd'),
    ...columns('topic', 'body', 'state', 'attempts', 'nextAttemptAt', 'createdAt'),
  },
};

export const deliveryList: ListSource = {
  shape: deliveryShape,
  filters: {
    webhookId: { as: 'id', of: () => webhookShape, sql: ({ column: at }) => at('webhookId'), decode: (id) => decodeId('whk', id) },
    topic: { as: 'text', sql: ({ column: at }) => at('topic') },
    state: { as: 'text', sql: ({ column: at }) => at('state') },
  },
  orders: { CREATED_AT: { sql: ({ column: at }) => at('createdAt'), type: 'timestamptz' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
};
