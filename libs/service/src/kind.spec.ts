import { serviceItemBody } from './item';
import { limitKind, ratingScaleKind, serviceItemKind } from './kind';
import { limitBody } from './limit';
import { requestNumber } from './number';
import { ratingScaleBody } from './rating';

describe('limits in plain words', () => {
  it('tell the amount and the warning', () => {
    const body = limitBody.parse({ clock: 'handle', amount: { value: 2, unit: 'workingDays' }, calendar: 'office' });
    expect(limitKind.render('入户维修办理时限', body, 'zh')).toBe('入户维修办理时限为 2 个工作日，用去 80% 时提醒。');
    expect(limitKind.render('Handling limit', { ...body, priority: 'urgent' }, 'en')).toBe(
      'Handling limit is 2 working days for urgent requests; a warning comes when 80% is used.',
    );
  });
});

describe('service items in plain words', () => {
  const body = serviceItemBody.parse({
    family: 'living',
    familyName: { zh: '生活服务' },
    summary: { zh: '上门维修水电' },
    audience: { zh: '本社区居民', en: 'residents' },
    documents: [{ zh: '身份证' }],
    steps: [],
    fee: { amount: '0', unit: { zh: '次', en: 'visit' }, basis: { zh: '财政补贴' } },
    procedure: 'request',
    channels: ['phone', 'web'],
  });

  it('tell for whom, how, what it costs and what to bring', () => {
    expect(serviceItemKind.render('入户维修', body, 'zh')).toBe('入户维修：面向本社区居民，可通过电话、网上提出，不收费，需要 1 种材料。');
    const paid = { ...body, fee: { ...body.fee, amount: '20' }, documents: [] };
    expect(serviceItemKind.render('Household repair', paid, 'en')).toBe(
      'Household repair: for residents, by phone, web, ¥20 per visit, nothing to bring.',
    );
    expect(serviceItemKind.render('入户维修', paid, 'zh')).toBe(
      '入户维修：面向本社区居民，可通过电话、网上提出，收费 20 元/次，无需材料。',
    );
  });
});

describe('rating scales in plain words', () => {
  const level = (code: string, zh: string, en: string, bad: boolean) => ({ code, name: { zh, en }, points: 1, bad });
  const body = ratingScaleBody.parse({
    levels: [level('good', '满意', 'satisfied', false), level('bad', '不满意', 'dissatisfied', true)],
    validDays: 15,
  });

  it('tell the levels and which call for contact', () => {
    expect(ratingScaleKind.render('好差评', body, 'zh')).toBe('好差评：分满意、不满意共 2 级，其中不满意为差评，评价链接 15 天内有效。');
    expect(ratingScaleKind.render('Rating', body, 'en')).toBe(
      'Rating: satisfied, dissatisfied; dissatisfied call for contact; the link is valid for 15 days.',
    );
  });
});

describe('numbers people are told', () => {
  it('hold the day and the count of the day', () => {
    expect(requestNumber('2026-11-23', 7)).toBe('FW-20261123-0007');
    expect(requestNumber('2026-11-23', 12_345)).toBe('FW-20261123-12345');
  });
});
