import type { Migration } from '../migration';
import { foundation } from './0001-foundation';

export const tenantMigrations: Migration[] = [foundation];
