import { type SuggestedKind, suggest } from './suggest';

const of = (body: string, title?: string) => suggest({ level: 'article', body, ...(title ? { title } : {}) });
const kindsOf = (body: string, title?: string) => of(body, title).map(({ kind }) => kind);

describe('P-1.3: what an article calls for', () => {
  it.each<[string, SuggestedKind]>([
    ['普通诉求2个工作日内办结。', 'limit'],
    ['工作时间为8:30至17:30，节假日照常值班。', 'calendar'],
    ['上门服务的收费标准在大厅公示。', 'serviceItem'],
    ['办理流程依次为登记、派单、办理。', 'procedure'],
    ['维修类诉求派单至工程部。', 'dispatch'],
    ['申请人填写登记表。', 'form'],
    ['客户满意率不低于95%。', 'standard'],
    ['每月对办结的诉求回访一次。', 'duty'],
    ['对独居老人建立台账。', 'category'],
    ['有效投诉每件扣5分。', 'scheme'],
    ['情节严重的，给予警告或者辞退。', 'ladder'],
    ['办结后短信通知客户。', 'message'],
    ['客户可选择非常满意、满意、不满意。', 'ratingScale'],
  ])('reads “%s” as %s', (body, kind) => {
    expect(kindsOf(body)).toContain(kind);
  });

  it('takes limits in figures, in whatever digits', () => {
    const amounts = (body: string) => of(body).flatMap((each) => each.amounts);
    expect(amounts('2个工作日内办结，情况紧急的30分钟内到场。')).toEqual([
      { value: 2, unit: 'workingDays' },
      { value: 30, unit: 'minutes' },
    ]);
    expect(amounts('十五日内答复')).toEqual([{ value: 15, unit: 'days' }]);
    expect(amounts('２４小时内派单')).toEqual([{ value: 24, unit: 'hours' }]);
    expect(amounts('不超过3个自然日')).toEqual([{ value: 3, unit: 'days' }]);
    expect(amounts('The answer is given within ten working days.')).toEqual([{ value: 10, unit: 'workingDays' }]);
  });

  it('names the words that made it think so', () => {
    expect(of('每月对办结的诉求回访一次，发现虚假办结的扣10分。').map(({ kind, words }) => [kind, words])).toEqual([
      ['procedure', ['办结']],
      ['duty', ['每月对办结的诉求回访一次']],
      ['scheme', ['扣10分']],
    ]);
  });

  it('takes no duration for a limit that bounds nothing', () => {
    expect(kindsOf('本制度试行两年，服务24小时不间断。')).not.toContain('limit');
  });

  it('says nothing about headings and principles', () => {
    expect(suggest({ level: 'chapter', title: '考核' })).toEqual([]);
    expect(of('服务坚持便民、公平、公开。')).toEqual([]);
  });
});
