import { TENANT_ACTS } from './act';
import type { Tenant } from './documents';

const tenant = (more: Partial<Tenant>) => ({ state: 'ACTIVE', current: true, support: [], ...more }) as unknown as Tenant;
const possible = (more: Partial<Tenant>) => TENANT_ACTS.filter(({ fits }) => fits(tenant(more))).map(({ label }) => label.en);

describe('what an operator can do', () => {
  it('depends on the state', () => {
    expect(possible({})).toEqual(['Enter', 'Suspend', 'Delete']);
    expect(possible({ state: 'SUSPENDED' })).toEqual(['Resume', 'Delete']);
    expect(possible({ state: 'LEAVING' })).toEqual(['Keep it']);
    expect(possible({ state: 'DELETED' })).toEqual([]);
    expect(possible({ current: false })).toEqual(['Suspend', 'Delete']);
  });
});
