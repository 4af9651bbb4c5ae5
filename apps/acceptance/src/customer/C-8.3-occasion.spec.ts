import { type Organisation, signUp } from '../frame/organisation';

const CARD = {
  channel: 'SMS',
  event: 'OCCASION',
  wording: { zh: '{{customerName}}，生日快乐！', en: 'Happy birthday, {{customerName}}!' },
};
const BIRTHDAY = { when: 'BIRTHDAY', lunar: true, daysBefore: 3, template: 'card' };

describe('C-8.3 occasions of care and the messages they send', () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await signUp();
  });

  it.each([
    ['a placeholder its event does not have', { wording: { zh: '{{ratingLink}}', en: 'x' } }, '没有占位符“ratingLink”'],
    ['one language only', { wording: { zh: '生日快乐' } }, '还没有英文'],
    ['more than a text message holds', { wording: { zh: '好'.repeat(336), en: 'x' } }, '中文超过 335 字'],
    ['mail without a subject', { channel: 'MAIL' }, '邮件须有标题'],
  ])('C-8.3 a message is refused with %s', async (_, change, message) => {
    expect(await organisation.whyNot('card', '生日祝福', { messageTemplate: { ...CARD, ...change } })).toContain(message);
  });

  it('C-8.3 an occasion needs its message, and a holiday its name', async () => {
    expect(await organisation.whyNot('birthday', '寿辰', { occasion: BIRTHDAY })).toContain('没有“card”');
    expect(await organisation.enact('card', '生日祝福', { messageTemplate: CARD })).toBe(
      '生日祝福：关怀时机时以短信发送：〔客户姓名〕，生日快乐！',
    );
    expect(await organisation.whyNot('birthday', '寿辰', { occasion: { ...BIRTHDAY, when: 'HOLIDAY', lunar: false } })).toContain(
      '请选择节日',
    );
    expect(await organisation.whyNot('birthday', '寿辰', { occasion: { ...BIRTHDAY, segments: ['nobody'] } })).toContain('没有“nobody”');
    expect(await organisation.enact('birthday', '寿辰', { occasion: BIRTHDAY })).toBe(
      '寿辰：农历生日前 3 天向所有同意接收关怀信息的客户发送“card”。',
    );
  });
});
