import { maskNumbers, maskPersonal } from './mask';
import { type PersonalKind, personalData } from './personal';

const kinds = (text: string, ofPersons = false) => personalData(text, { ofPersons }).map(({ kind }) => kind);

describe('Q-2.4 personal data are found before they are posted', () => {
  it.each<[string, PersonalKind[]]>([
    ['身份证 110105194912310021', ['identity']],
    ['身份证 11010519491231002X。', ['identity']],
    ['１１０１０５１９４９１２３１００２１', ['identity']],
    ['请打 13812345678', ['phone']],
    ['138-1234-5678 或 +86 138 1234 5678', ['phone', 'phone']],
    ['电话 010-87654321', ['phone']],
    ['卡号 6222 0212 3456 7890 123', ['card']],
    ['li.hua@example.com', ['email']],
    ['住 3号楼2单元501', ['address']],
    ['| 姓名 | 金额 |\n| --- | --- |\n| 王小明 | 300 |', ['name']],
    ['户主：欧阳娜娜', ['name']],
  ])('in %j: %j', (text, found) => expect(kinds(text)).toEqual(found));

  it.each([
    '第 12 条，2026年11月23日起 3 个工作日',
    '版本 20261123，编号 FW-20261123-0007',
    '138****5678，王**',
    '共 1380 人次、金额 123456.00 元',
    '| 姓名 |\n| --- |\n| 王** |',
  ])('nothing in %j', (text) => expect(kinds(text, true)).toEqual([]));

  it('in a list of persons whatever looks like a name is asked about, and numbers may never stand', () => {
    const found = personalData('- 张建国\n- 高龄补贴\n\n13812345678', { ofPersons: true });
    expect(found).toEqual([
      { kind: 'phone', excerpt: '13812345678', never: true },
      { kind: 'name', excerpt: '张建国', never: false },
    ]);
  });

  it('ID and bank card numbers may never stand, a phone number may with a reason', () => {
    const never = (text: string) => personalData(text, { ofPersons: false }).map((finding) => finding.never);
    expect(never('110105194912310021')).toEqual([true]);
    expect(never('6222021234567890123')).toEqual([true]);
    expect(never('服务电话 010-87654321')).toEqual([false]);
  });
});

describe('Q-2.4 a list of persons is masked', () => {
  const list = [
    '# 名单',
    '',
    '| 姓名 | 身份证号 | 电话 | 住址 | 类别 |',
    '| --- | --- | --- | --- | --- |',
    '| 王小明 | 110105194912310021 | 13812345678 | 朝阳区幸福里3号楼501室 | 低保 |',
  ].join('\n');

  it('names keep their first character, numbers their ends, addresses their district', () => {
    expect(maskPersonal(list).split('\n').at(-1)).toBe('| 王** | 110****21 | 138****78 | 朝阳区**** | 低保 |');
  });

  it('what is masked is found no more, and masking again changes nothing', () => {
    const masked = maskPersonal(list);
    expect(personalData(masked, { ofPersons: true })).toEqual([]);
    expect(maskPersonal(masked)).toBe(masked);
  });

  it('numbers in running text are masked too', () => {
    expect(maskNumbers('我是住 3号楼2单元501 的，打 13812345678 找我')).toBe('我是住 **** 的，打 138****78 找我');
    expect(maskPersonal('户主：王小明')).toBe('户主：王**');
  });
});
