import { listResult, listVariables, type ResourceDescription } from './dataProvider';

const resource: ResourceDescription = {
  subject: 'Request',
  list: '',
  one: '',
  searches: true,
  orders: { name: 'NAME' },
  filterOf: ({ kind }) => (kind ? { kind: { eq: kind } } : {}),
};

describe('listVariables', () => {
  it('turns a page into an offset', () => {
    expect(listVariables(resource, { pagination: { page: 3, perPage: 25 } })).toMatchObject({ first: 25, offset: 50 });
    expect(listVariables(resource, { pagination: { page: 1, perPage: 25 } })['offset']).toBeUndefined();
  });

  it('never asks for more than the API gives', () => {
    expect(listVariables(resource, { pagination: { page: 2, perPage: 500 } })).toMatchObject({ first: 100, offset: 100 });
  });

  it('separates search from filter', () => {
    expect(listVariables(resource, { filter: { q: ' lxy ', kind: 'a' } })).toMatchObject({ search: 'lxy', filter: { kind: { eq: 'a' } } });
  });

  it('sends no empty filter, search or order', () => {
    expect(listVariables(resource, { filter: { q: '' }, sort: { field: 'id', order: 'ASC' } })).toMatchObject({
      search: undefined,
      filter: undefined,
      orderBy: undefined,
    });
  });

  it('orders by what the API can order by', () => {
    expect(listVariables(resource, { sort: { field: 'name', order: 'DESC' } })['orderBy']).toEqual({ field: 'NAME', direction: 'DESC' });
  });
});

describe('listResult', () => {
  const pageInfo = { hasNextPage: true, hasPreviousPage: false };

  it('counts exactly as long as the server does', () => {
    expect(listResult({ nodes: [], totalCount: 40, pageInfo })).toEqual({ data: [], total: 40 });
  });

  it('only says that there is more above the cap', () => {
    expect(listResult({ nodes: [], totalCount: 1001, pageInfo })).toEqual({ data: [], pageInfo });
  });
});
