import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { API_KEY, API_KEYS, WEBHOOK, WEBHOOKS } from './documents';

/** Keys and webhooks towards the API; their dialogs write by themselves. */
export const apiKeyResource: ResourceDescription = { subject: 'ApiKey', list: API_KEYS, one: API_KEY, orders: { createdAt: 'CREATED_AT' } };
export const webhookResource: ResourceDescription = {
  subject: 'Webhook',
  list: WEBHOOKS,
  one: WEBHOOK,
  orders: { createdAt: 'CREATED_AT' },
};

export const ApiKeyPage = lazy(() => import('./ApiKeyList'));
export const WebhookPage = lazy(() => import('./WebhookList'));
