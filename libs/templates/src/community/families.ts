import { both } from '../both';
import type { Family } from '../item';

/* The eight families of service (S-3.1). */
export const government: Family = { code: 'government', name: both('政务服务', 'Government services'), department: 'civil' };
export const living: Family = { code: 'living', name: both('生活服务', 'Daily living'), department: 'living' };
export const culture: Family = { code: 'culture', name: both('文化服务', 'Cultural services'), department: 'culture' };
export const health: Family = { code: 'health', name: both('健康服务', 'Health services'), department: 'health' };
export const legal: Family = { code: 'legal', name: both('法律服务', 'Legal services'), department: 'legal' };
export const safety: Family = { code: 'safety', name: both('安全服务', 'Safety services'), department: 'safety' };
export const environment: Family = { code: 'environment', name: both('环境服务', 'Environment'), department: 'environment' };
export const other: Family = { code: 'other', name: both('其他服务', 'Other services'), department: 'reception' };

/** In the order residents find them. */
export const families = [government, living, culture, health, legal, safety, environment, other];
