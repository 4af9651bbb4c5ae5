import { foundation } from './0001-foundation';
import { quickCapability } from './0002-quick-capability';

export const platformMigrations = [foundation, quickCapability];
