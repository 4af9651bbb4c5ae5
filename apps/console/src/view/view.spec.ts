import { requestResource } from '../service';
import { differs, type SavedView, settingsOf, stateOf } from './view';

const view: SavedView = {
  id: 'viw_1',
  version: 1,
  name: '超时的',
  sharing: 'PRIVATE',
  ownerName: '',
  departmentName: null,
  mine: true,
  isDefault: false,
  canChange: true,
  filter: { overdue: { eq: true }, stateType: { eq: 'OPEN' } },
  orderBy: { field: 'DUE_AT', direction: 'ASC' },
  search: '灯',
  columns: ['number', 'dueAt'],
};
const columns = [
  { source: 'number', shown: true },
  { source: 'channel', shown: false },
  { source: 'dueAt', shown: true },
];

describe('S-2.1 a view and the list that shows it', () => {
  it('become each other', () => {
    const { filterValues, sort } = stateOf(requestResource, view);
    expect(filterValues).toEqual({ overdue: true, stateType: 'OPEN', q: '灯', view: 'viw_1' });
    expect(sort).toEqual({ field: 'dueAt', order: 'ASC' });
    const { filter, orderBy, search } = view;
    expect(settingsOf(requestResource, { filterValues, sort: sort ?? { field: '', order: '' }, columns })).toEqual({
      filter,
      orderBy,
      search,
      columns: ['number', 'dueAt'],
    });
  });

  it('a filter the page has no fields for is shown whole, under the name of the view', () => {
    const whole = { ...view, filter: { or: [{ mine: { eq: true } }, { overdue: { eq: true } }] } };
    const { filterValues, sort } = stateOf(requestResource, whole);
    expect(filterValues['queue']).toEqual({ name: '超时的', filter: whole.filter });
    expect(differs(whole, settingsOf(requestResource, { filterValues, sort: sort ?? { field: '', order: '' }, columns }))).toBe(false);
  });

  it.each([
    ['nothing', {}, false],
    ['the order of the parts of the filter', { filter: { stateType: { eq: 'OPEN' }, overdue: { eq: true } } }, false],
    ['the filter', { filter: { overdue: { eq: true } } }, true],
    ['the search', { search: null }, true],
    ['the order', { orderBy: { field: 'DUE_AT', direction: 'DESC' as const } }, true],
    ['the order of the columns', { columns: ['dueAt', 'number'] }, true],
  ])('differ when %s changed', (_, change, expected) => {
    expect(differs(view, { ...view, ...change })).toBe(expected);
  });

  it('a view without order and columns takes any', () => {
    expect(differs({ ...view, orderBy: null, columns: [] }, view)).toBe(false);
  });
});
