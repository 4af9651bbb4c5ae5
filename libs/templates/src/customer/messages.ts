import type { MessageTemplateBody } from '@charter/customer';
import type { Provision } from '@charter/regulation';
import { both } from '../both';

type Draft = Pick<Provision, 'key' | 'name'> & Omit<MessageTemplateBody, 'languages'>;

/** Wordings of what customers and members are told (消息模板). */
const MESSAGES: readonly Draft[] = [
  {
    key: 'birthday-sms',
    name: both('生日祝福短信', 'Birthday text message'),
    channel: 'sms',
    event: 'occasion',
    wording: both(
      '【{{organisationName}}】{{customerName}}，今天是您的生日，祝您健康快乐！有需要请拨打 {{organisationPhone}}。',
      '[{{organisationName}}] Happy birthday, {{customerName}}! Whatever you need, call {{organisationPhone}}.',
    ),
  },
  {
    key: 'birthday-call',
    name: both('寿辰探访提醒', 'Reminder to visit on a birthday'),
    channel: 'site',
    event: 'occasion',
    subject: both('{{customerName}}的{{occasionName}}快到了', '{{occasionName}} of {{customerName}} is near'),
    wording: both(
      '{{customerName}}将于 {{occasionDay}} 过{{occasionName}}，请提前联系并安排探访。',
      '{{occasionName}} of {{customerName}} is on {{occasionDay}}. Please call ahead and arrange a visit.',
    ),
  },
  {
    key: 'festival-sms',
    name: both('节日问候短信', 'Holiday text message'),
    channel: 'sms',
    event: 'occasion',
    wording: both(
      '【{{organisationName}}】{{customerName}}，{{occasionName}}将至，祝您和家人平安喜乐！节日期间服务电话 {{organisationPhone}}。',
      '[{{organisationName}}] {{customerName}}, we wish you and your family a happy {{occasionName}}. During the holiday call {{organisationPhone}}.',
    ),
  },
  {
    key: 'festival-mail',
    name: both('节日问候邮件', 'Holiday mail'),
    channel: 'mail',
    event: 'occasion',
    subject: both('{{occasionName}}快乐', 'Happy {{occasionName}}'),
    wording: both(
      '{{customerName}}：\n\n{{occasionName}}将至，{{organisationName}}全体人员祝您和家人平安喜乐。感谢您一年来的信任。\n\n服务电话：{{organisationPhone}}',
      'Dear {{customerName}},\n\nall of us at {{organisationName}} wish you and your family a happy {{occasionName}}. Thank you for your trust.\n\nYou reach us at {{organisationPhone}}.',
    ),
  },
  {
    key: 'request-receipt',
    name: both('受理回执短信', 'Receipt of a request'),
    channel: 'sms',
    event: 'requestCreated',
    wording: both(
      '【{{organisationName}}】已受理您的诉求“{{itemName}}”，编号 {{requestNumber}}，{{deadline}} 前办结。查询：{{queryLink}}',
      '[{{organisationName}}] Your request "{{itemName}}" is registered as {{requestNumber}} and will be done by {{deadline}}. Follow it: {{queryLink}}',
    ),
  },
  {
    key: 'request-progress',
    name: both('办理进展短信', 'Progress of a request'),
    channel: 'sms',
    event: 'requestStepped',
    wording: both(
      '【{{organisationName}}】您的诉求 {{requestNumber}} 现在是“{{stateName}}”，由{{departmentName}}承办。评价：{{ratingLink}}',
      '[{{organisationName}}] Your request {{requestNumber}} is now "{{stateName}}", in the hands of {{departmentName}}. Rate it: {{ratingLink}}',
    ),
  },
  {
    key: 'bad-rating',
    name: both('差评提醒', 'Notice of a bad rating'),
    channel: 'site',
    event: 'requestRatedBad',
    subject: both('{{requestNumber}} 得到“{{ratingName}}”', '{{requestNumber}} was rated "{{ratingName}}"'),
    wording: both(
      '{{customerName}}对“{{itemName}}”的评价为“{{ratingName}}”，请在规定时间内联系并回访。',
      '{{customerName}} rated "{{itemName}}" as "{{ratingName}}". Please get in touch within the time laid down.',
    ),
  },
  {
    key: 'welcome-sms',
    name: both('建档欢迎短信', 'Welcome'),
    channel: 'sms',
    event: 'customerCreated',
    wording: both(
      '【{{organisationName}}】{{customerName}}，您已建立服务档案。需要服务请拨打 {{organisationPhone}}。',
      '[{{organisationName}}] {{customerName}}, you are on our file now. Call {{organisationPhone}} whenever you need us.',
    ),
  },
  {
    key: 'regulation-published',
    name: both('制度发布通知', 'A regulation is published'),
    channel: 'site',
    event: 'regulationPublished',
    subject: both('《{{regulationTitle}}》已发布', '"{{regulationTitle}}" is published'),
    wording: both(
      '《{{regulationTitle}}》自 {{effectiveDay}} 起施行，请阅读。',
      '"{{regulationTitle}}" takes effect on {{effectiveDay}}. Please read it.',
    ),
  },
];

/** Message templates as provisions, bound to the articles that speak of them. */
export function messageTemplates(articles: string[]): Provision<MessageTemplateBody>[] {
  return MESSAGES.map(({ key, name, ...body }) => ({
    kind: 'messageTemplate',
    key,
    name,
    articles,
    body: { languages: 'both', ...body },
  }));
}
