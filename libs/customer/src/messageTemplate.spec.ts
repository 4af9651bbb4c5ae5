import { fieldsOf } from '@charter/kernel';
import { MESSAGE_EVENTS, PLACEHOLDERS } from './messageEvent';
import { type MessageTemplateBody, fillWording, messageTemplateBody, messageTemplateKind } from './messageTemplate';

const template = (more: Record<string, unknown>): MessageTemplateBody =>
  messageTemplateBody.parse({
    channel: 'mail',
    event: 'occasion',
    subject: { zh: '生日快乐', en: 'Happy birthday' },
    wording: { zh: '{{customerName}}，生日快乐！', en: 'Happy birthday, {{ customerName }}!' },
    ...more,
  });
const problems = (more: Record<string, unknown>) =>
  messageTemplateKind.problems(template(more)).map(({ place, message }) => `${place}: ${message.zh}`);

describe('a message template', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['is sound', {}, []],
    [
      'names only what its event has',
      { event: 'customerCreated', wording: { zh: '{{ratingLink}}', en: 'x' } },
      [expect.stringContaining('wording: 中文：没有占位符“ratingLink”，可用的有：organisationName')],
    ],
    [
      'names nothing at all',
      { wording: { zh: '好', en: '{{__proto__}} {{who}} {{who}}' } },
      [expect.stringContaining('英文：没有占位符“who”'), 'wording: 英文：占位符应写成 {{customerName}}。'],
    ],
    ['spells its placeholders right', { wording: { zh: '{{customerName}', en: 'x' } }, ['wording: 中文：占位符应写成 {{customerName}}。']],
    ['speaks both languages', { wording: { zh: '好' }, subject: { zh: '好' } }, ['subject: 还没有英文。', 'wording: 还没有英文。']],
    ['speaks Chinese alone where it says so', { wording: { zh: '好' }, subject: { zh: '好' }, languages: 'chinese' }, []],
    ['has a subject by mail', { subject: undefined }, ['subject: 邮件须有标题。']],
    ['has none as a text message', { subject: undefined, channel: 'sms' }, []],
    ['is short as a text message', { channel: 'sms', wording: { zh: '好'.repeat(336), en: 'x' } }, ['wording: 中文超过 335 字。']],
    ['has a short subject', { subject: { zh: '好', en: 'x'.repeat(101) } }, ['subject: 英文超过 100 字。']],
  ])('%s', (_, more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  it('is filled in, whatever the values hold', () => {
    expect(fillWording('{{customerName}}：{{ stateName }} {{x}}', { customerName: '$& {{stateName}}', stateName: '办结' })).toBe(
      '$& {{stateName}}：办结 {{x}}',
    );
    expect(fillWording('{{constructor}}', {})).toBe('{{constructor}}');
  });

  it('is told with its placeholders in words', () => {
    expect(messageTemplateKind.render('生日祝福', template({}), 'zh')).toBe('生日祝福：关怀时机时以邮件发送：〔客户姓名〕，生日快乐！');
    expect(messageTemplateKind.render('Birthday', template({}), 'en')).toContain('Happy birthday, [name of the customer]!');
  });

  it('is described for forms and the API, its events with placeholders that exist', () => {
    expect(fieldsOf(messageTemplateKind.schema).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'channel choice',
      'event choice',
      'languages choice',
      'subject words',
      'wording words',
    ]);
    for (const { placeholders } of Object.values(MESSAGE_EVENTS))
      for (const name of placeholders) expect(PLACEHOLDERS).toHaveProperty(name);
  });
});
