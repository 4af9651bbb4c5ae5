import { foundation } from './0001-foundation';

export const platformMigrations = [foundation];
