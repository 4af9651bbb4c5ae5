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

  const amendment = async (key: string, name: string, body: object) => ({
    regulationId: organisation.regulationId,
    expectedVersionNumber: await organisation.latestVersion(),
    reason: '客户关怀',
    key,
    name: { zh: name },
    body,
  });
  const refusal = async (key: string, body: object) => {
    const { message } = await organisation.admin.refused('provisionAmend', await amendment(key, '生日', body));
    return message;
  };
  const publish = async (key: string, name: string, body: object) => {
    const { regulationVersion } = await organisation.admin.done<{
      regulationVersion: { changes: { key: string; text: string }[] };
    }>('provisionAmend', await amendment(key, name, body), 'regulationVersion { changes { key text } }');
    return regulationVersion.changes.find((change) => change.key === key)?.text;
  };

  it.each([
    ['a placeholder its event does not have', { wording: { zh: '{{ratingLink}}', en: 'x' } }, '没有占位符“ratingLink”'],
    ['one language only', { wording: { zh: '生日快乐' } }, '还没有英文'],
    ['more than a text message holds', { wording: { zh: '好'.repeat(336), en: 'x' } }, '中文超过 335 字'],
    ['mail without a subject', { channel: 'MAIL' }, '邮件须有标题'],
  ])('C-8.3 a message is refused with %s', async (_, change, message) => {
    expect(await refusal('card', { messageTemplate: { ...CARD, ...change } })).toContain(message);
  });

  it('C-8.3 an occasion needs its message, and a holiday its name', async () => {
    expect(await refusal('birthday', { occasion: BIRTHDAY })).toContain('没有“card”');
    expect(await publish('card', '生日祝福', { messageTemplate: CARD })).toBe('生日祝福：关怀时机时以短信发送：〔客户姓名〕，生日快乐！');
    expect(await refusal('birthday', { occasion: { ...BIRTHDAY, when: 'HOLIDAY', lunar: false } })).toContain('请选择节日');
    expect(await refusal('birthday', { occasion: { ...BIRTHDAY, segments: ['nobody'] } })).toContain('没有“nobody”');
    expect(await publish('birthday', '寿辰', { occasion: BIRTHDAY })).toBe('寿辰：农历生日前 3 天向所有同意接收关怀信息的客户发送“card”。');
  });
});
