import { pinyinOf } from './pinyin';

describe('names by sound', () => {
  it.each([
    ['王小明', 'wangxiaoming', 'wxm'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['欧阳娜娜', 'ouyangnana', 'oynn'],
    ['吕布', 'lvbu', 'lb'],
    ['Anna 李', 'annali', 'annal'],
    ['3号楼', '3haolou', '3hl'],
    ['…', '', ''],
  ])('%s is %s, %s', (name, full, initials) => {
    expect(pinyinOf(name)).toEqual({ full, initials });
  });

  it('reads the name of a thing without a surname', () => {
    expect(pinyinOf('重庆路社区', 'thing').full).toBe('chongqinglushequ');
  });
});
