import type { Migration } from '../migration';
import { foundation } from './0001-foundation';
import { apiKeys } from './0005-api-keys';

export const platformMigrations: Migration[] = [foundation, apiKeys];
