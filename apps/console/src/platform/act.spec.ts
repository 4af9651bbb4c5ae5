import { TENANT_ACTS, sizeInWords } from './act';
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

  it('says sizes as people do', () => {
    expect([undefined, '0', '999', '1536', '2147483648', '12582912'].map(sizeInWords)).toEqual([
      '—',
      '0 B',
      '999 B',
      '1.5 KB',
      '2.0 GB',
      '12 MB',
    ]);
  });
});
