import { lazy } from 'react';
import type { ResourceDescription } from '../shared/dataProvider';
import { API_KEY, API_KEYS } from './documents';

/** Keys towards the API; their dialogs write by themselves. */
export const apiKeyResource: ResourceDescription = { list: API_KEYS, one: API_KEY, orders: { createdAt: 'CREATED_AT' } };

export const ApiKeyPage = lazy(() => import('./ApiKeyList'));
