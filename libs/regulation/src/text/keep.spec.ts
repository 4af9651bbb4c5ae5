import { keepKeys } from './keep';

const known = [
  { key: 'purpose', level: 'article', label: '第一条', title: '目的', body: '规范服务。' },
  { key: 'limits', level: 'article', label: '第二条', title: '时限', body: '2个工作日内办结。' },
  { key: 'a3', level: 'article', label: '第三条', title: '回访', body: '件件回访。' },
];
const node = (key: string, label: string, title: string | undefined, body: string, parent?: string) => ({
  key,
  level: 'article' as const,
  label,
  body,
  ...(title ? { title } : {}),
  ...(parent ? { parent } : {}),
});

describe('P-1.3: articles that go on keep their keys', () => {
  it('by their words, their title, then their number', () => {
    const nodes = [
      node('a1', '第一条', undefined, '规范 服务。'),
      node('a2', '第二条', '派单', '当日派单。'),
      node('a3', '第三条', '时限', '1个工作日内办结。'),
    ];
    expect(keepKeys(nodes, known).map(({ key }) => key)).toEqual(['purpose', 'a2', 'limits']);
  });

  it('never gives a new article the key of another one', () => {
    const nodes = [node('a3', '第九条', '收费', '按标准收费。')];
    expect(keepKeys(nodes, known).map(({ key }) => key)).toEqual(['a3-n2']);
  });

  it('takes children along', () => {
    const nodes = [node('a1', '第二条', '时限', '2个工作日内办结。'), node('a1-i1', '（一）', undefined, '紧急的1小时内。', 'a1')];
    expect(keepKeys(nodes, known).map(({ key, parent }) => [key, parent])).toEqual([
      ['limits', undefined],
      ['a1-i1', 'limits'],
    ]);
  });
});
