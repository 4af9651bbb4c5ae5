import { type Surroundings, valueInWords } from './words';

const DEPARTMENT = '01a20819-58b8-74ca-a5a6-10740bda1875';
const MEMBER = '01a20819-5b71-78c8-a707-a2120a793c5d';
const STRANGER = '01a20819-5b71-78c8-a707-ffffffffffff';

const surroundings = {
  directory: {
    department: (id: string) => (id === DEPARTMENT ? { name: { zh: '环境服务部', en: 'Environment' } } : undefined),
    member: (id: string) => (id === MEMBER ? { name: '林峰' } : undefined),
  },
  version: {
    find: (_kind: string, key: string) => (key === 'home-repair' ? { name: { zh: '居家维修', en: 'Home repair' } } : undefined),
    of: () => [{ body: { states: [{ code: 'inService', name: { zh: '办理中', en: 'In service' } }] } }],
  },
} as unknown as Surroundings;

describe('O-6 the trail in words', () => {
  it.each([
    ['departmentId', DEPARTMENT, '环境服务部', 'Environment'],
    ['assigneeId', MEMBER, '林峰', '林峰'],
    ['headId', STRANGER, STRANGER, STRANGER],
    ['item', 'home-repair', '居家维修', 'Home repair'],
    ['item', 'taken-away', 'taken-away', 'taken-away'],
    ['state', 'inService', '办理中', 'In service'],
    ['priority', 'urgent', '紧急', 'urgent'],
    ['summary', 'urgent', 'urgent', 'urgent'],
  ])('%s %s', (field, value, zh, en) => {
    expect([valueInWords(field, value, surroundings, 'zh'), valueInWords(field, value, surroundings, 'en')]).toEqual([zh, en]);
  });
});
