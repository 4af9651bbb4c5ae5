import type { Client } from '../frame/client';
import { type Organisation, signUp, unique } from '../frame/organisation';
import { register, take } from '../frame/request';

type Counts = Record<string, Record<string, number> | null>;

const BY = ['STATE_TYPE', 'PRIORITY', 'CHANNEL', 'ITEM', 'DEPARTMENT', 'ASSIGNEE', 'OVERDUE', 'MINE', 'BAD_RATING'];
const FACETS = `query ($by: [RequestFacet!]!, $filter: RequestFilter, $search: String) {
  requests(filter: $filter, search: $search) { totalCount facets(by: $by) { by values { value count } } }
}`;

/** Counts of a list by field and value, as this reader gets them, with how many records there are. */
async function countsFor(reader: Client, variables: object = {}, by = BY): Promise<{ total: number; counts: Counts }> {
  const { requests } = await reader.query<{
    requests: { totalCount: number; facets: { by: string; values: { value: string; count: number }[] | null }[] };
  }>(FACETS, { by, ...variables });
  const table = (values: { value: string; count: number }[]) => Object.fromEntries(values.map(({ value, count }) => [value, count]));
  return {
    total: requests.totalCount,
    counts: Object.fromEntries(requests.facets.map((facet) => [facet.by, facet.values && table(facet.values)])),
  };
}

describe('S-2.1 a list counts how many of its records have which value', () => {
  let organisation: Organisation;
  let living: string;
  let legal: string;
  beforeAll(async () => {
    organisation = await signUp();
    [living, legal] = [organisation.department('living'), organisation.department('legal')];
    const { admin } = organisation;
    await register(admin, { summary: '水管漏水', departmentId: living, priority: 'URGENT' });
    await register(admin, { summary: '电灯不亮', departmentId: living });
    await register(admin, { summary: '合同咨询', departmentId: legal, channel: 'WINDOW' });
    await take(admin, 'withdraw', await register(admin, { summary: '门禁失灵', departmentId: legal }), { reason: '不用了' });
  });

  it('S-2.1 by every field of its filters, with no page asked for', async () => {
    const { total, counts } = await countsFor(organisation.admin);
    expect(total).toBe(4);
    expect(counts).toMatchObject({
      STATE_TYPE: { OPEN: 3, CANCELLED: 1 },
      PRIORITY: { URGENT: 1, ORDINARY: 3 },
      CHANNEL: { PHONE: 3, WINDOW: 1 },
      DEPARTMENT: { [living]: 2, [legal]: 2 },
      OVERDUE: { false: 4 },
      MINE: { false: 4 },
    });
  });

  it('S-2.1 under the filter and the search; of a field that is narrowed, what else could be chosen', async () => {
    const { total, counts } = await countsFor(organisation.admin, { filter: { departmentId: { eq: living }, priority: { eq: 'URGENT' } } });
    expect(total).toBe(1);
    expect(counts).toMatchObject({ DEPARTMENT: { [living]: 1 }, PRIORITY: { URGENT: 1, ORDINARY: 1 }, STATE_TYPE: { OPEN: 1 } });
    const alone = '{ requests(filter: { priority: { eq: URGENT } }) { facets(by: [PRIORITY]) { values { value count } } } }';
    expect(await organisation.admin.query(alone)).toEqual({
      requests: {
        facets: [
          {
            values: [
              { value: 'ORDINARY', count: 3 },
              { value: 'URGENT', count: 1 },
            ],
          },
        ],
      },
    });
    const searched = await countsFor(organisation.admin, { search: '合同' });
    expect(searched.counts).toMatchObject({ CHANNEL: { WINDOW: 1 }, DEPARTMENT: { [legal]: 1 } });
  });

  it('S-2.1 never of records the reader may not see: every count is what a list of that value has', async () => {
    const { id: roleId } = (
      await organisation.admin.done<{ role: { id: string } }>(
        'roleCreate',
        { name: `角色${unique()}`, grants: [{ subject: 'Request', actions: ['read'], scope: 'DEPARTMENT' }] },
        'role { id }',
      )
    ).role;
    const { client: inLegal } = await organisation.hire({ roleIds: [roleId], departmentId: legal, name: '法务员' });
    const { total, counts } = await countsFor(inLegal);
    expect(total).toBe(2);
    expect(counts).toMatchObject({ STATE_TYPE: { OPEN: 1, CANCELLED: 1 }, PRIORITY: { ORDINARY: 2 }, OVERDUE: { false: 2 } });
    // a department they may not read is no value, as it is null where it is shown
    expect(counts['DEPARTMENT']).toEqual({});
    // neither does a filter or a search for what lies elsewhere count it
    expect((await countsFor(inLegal, { filter: { priority: { eq: 'URGENT' } } })).counts).toMatchObject({
      PRIORITY: { ORDINARY: 2 },
      STATE_TYPE: {},
    });
    expect((await countsFor(inLegal, { search: '漏水' })).counts).toMatchObject({ PRIORITY: {}, CHANNEL: {} });
    expect(
      (await countsFor(inLegal, { filter: { or: [{ departmentId: { eq: living } }, { overdue: { eq: false } }] } })).counts,
    ).toMatchObject({
      PRIORITY: { ORDINARY: 2 },
    });
    for (const priority of ['ORDINARY', 'URGENT']) {
      const listed = await countsFor(inLegal, { filter: { priority: { eq: priority } } }, ['CHANNEL']);
      expect(listed.total).toBe(counts['PRIORITY']?.[priority] ?? 0);
    }
  });

  it('S-2.1 nothing of a field that the role hides, whatever else is asked', async () => {
    const grant = { subject: 'Request', actions: ['read'], scope: 'ALL', fields: ['rating'] };
    const { role } = await organisation.admin.done<{ role: { id: string } }>(
      'roleCreate',
      { name: `角色${unique()}`, grants: [grant] },
      'role { id }',
    );
    const { client: narrow } = await organisation.hire({ roleIds: [role.id], departmentId: legal, name: '只看评价' });
    const { counts } = await countsFor(narrow);
    expect(counts).toMatchObject({ OVERDUE: null, BAD_RATING: { false: 4 }, STATE_TYPE: { OPEN: 3 } });
    expect(await narrow.failure(FACETS, { by: ['PRIORITY'], filter: { overdue: { eq: true } } })).toBeDefined();
  });

  it('S-2.1 of no other organisation, and members likewise', async () => {
    const other = await signUp();
    const { total, counts } = await countsFor(other.admin);
    expect(total).toBe(0);
    expect(Object.values(counts)).toEqual(BY.map(() => ({})));
    const { members } = await other.admin.query<{ members: { facets: object[] } }>(
      '{ members { facets(by: [ACTIVE]) { by values { value count } } } }',
    );
    expect(members.facets).toEqual([{ by: 'ACTIVE', values: [{ value: 'true', count: 1 }] }]);
  });
});
