import {
  type KindDefinition,
  LANGUAGES,
  type Language,
  type Problem,
  type Text,
  called,
  choiceOf,
  inLanguage,
  text,
} from '@charter/kernel';
import { z } from 'zod';
import { MESSAGE_EVENTS, MESSAGE_EVENT_NAMES, PLACEHOLDERS, type Placeholder, placeholdersOf } from './messageEvent';

/** How a message reaches people, how long it may be and whether it has a subject. */
export const MESSAGE_CHANNELS = {
  mail: { name: { zh: '邮件', en: 'mail' }, longest: 5_000, subject: true },
  site: { name: { zh: '站内消息', en: 'on the site' }, longest: 500, subject: true },
  webhook: { name: { zh: '回调', en: 'webhook' }, longest: 2_000, subject: false },
  sms: { name: { zh: '短信', en: 'text message' }, longest: 335, subject: false },
} as const;
export type MessageChannel = keyof typeof MESSAGE_CHANNELS;

const LONGEST_SUBJECT = 100;

const channel = choiceOf({
  mail: MESSAGE_CHANNELS.mail.name,
  site: MESSAGE_CHANNELS.site.name,
  webhook: MESSAGE_CHANNELS.webhook.name,
  sms: MESSAGE_CHANNELS.sms.name,
});

export const messageTemplateBody = z.object({
  channel: called(channel, '渠道', 'Channel'),
  event: called(choiceOf(MESSAGE_EVENT_NAMES), '何时发送', 'Sent for'),
  languages: called(
    choiceOf({ both: { zh: '中文和英文', en: 'Chinese and English' }, chinese: { zh: '只有中文', en: 'Chinese only' } }).default('both'),
    '语言',
    'Languages',
  ),
  subject: called(text.optional(), '标题', 'Subject'),
  wording: called(text, '正文', 'Wording', {
    zh: '用 {{customerName}} 这样的占位符表示届时填入的内容。',
    en: 'Placeholders such as {{customerName}} are filled in when it is sent.',
  }),
});
export type MessageTemplateBody = z.infer<typeof messageTemplateBody>;

/** Message template (消息模板): the wording of one message, per language and channel. */
export const messageTemplateKind = {
  kind: 'messageTemplate',
  name: { zh: '消息模板', en: 'Message template' },
  schema: messageTemplateBody,
  render(name: string, body: MessageTemplateBody, language: Language): string {
    const [by, event] = [MESSAGE_CHANNELS[body.channel].name[language], MESSAGE_EVENTS[body.event].name[language]];
    const wording = inLanguage(body.wording, language).replace(PLACE, (_, place: Placeholder) => named(place, language));
    return language === 'zh' ? `${name}：${event}时以${by}发送：${wording}` : `${name}: sent by ${by} for "${event}": ${wording}`;
  },
  problems(body: MessageTemplateBody): Problem[] {
    const parts = { subject: body.subject, wording: body.wording };
    const { subject: hasSubject, longest, name } = MESSAGE_CHANNELS[body.channel];
    const missing =
      hasSubject && !body.subject ? [problem('subject', `${name.zh}须有标题。`, `A message by ${name.en} needs a subject.`)] : [];
    const written = Object.entries(parts).flatMap(([place, part]) =>
      part ? wordingProblems(place, part, body, place === 'subject' ? LONGEST_SUBJECT : longest) : [],
    );
    return [...missing, ...written];
  },
} satisfies KindDefinition<MessageTemplateBody, 'messageTemplate'>;

/** A wording with its places filled; one without a value stays visible. */
export function fillWording(wording: string, values: Partial<Readonly<Record<Placeholder, string>>>): string {
  return wording.replace(PLACE, (place, name: string) => (Object.hasOwn(values, name) ? (values[name as Placeholder] ?? place) : place));
}

const PLACE = /\{\{\s*([A-Za-z]\w*)\s*\}\}/g;

function named(place: Placeholder, language: Language): string {
  const words = Object.hasOwn(PLACEHOLDERS, place) ? PLACEHOLDERS[place][language] : place;
  return language === 'zh' ? `〔${words}〕` : `[${words}]`;
}

const problem = (place: string, zh: string, en: string): Problem => ({ place, message: { zh, en } });

const LANGUAGE_NAMES = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;

function wordingProblems(place: string, part: Text, body: MessageTemplateBody, longest: number): Problem[] {
  const absent = body.languages === 'both' && !part.en?.trim() ? [problem(place, '还没有英文。', 'The English wording is missing.')] : [];
  const written = LANGUAGES.flatMap((language) => {
    const wording = part[language];
    if (wording === undefined) return [];
    const { zh, en } = LANGUAGE_NAMES[language];
    return [
      ...(wording.length > longest ? [problem(place, `${zh}超过 ${longest} 字。`, `The ${en} is longer than ${longest} characters.`)] : []),
      ...unknownPlaces(wording, body).map((found) => problem(place, `${zh}：${found.zh}`, `${en}: ${found.en}`)),
    ];
  });
  return [...absent, ...written];
}

function unknownPlaces(wording: string, { event }: MessageTemplateBody): Required<Text>[] {
  const known: readonly string[] = placeholdersOf(event);
  const unknown = [...wording.matchAll(PLACE)].map(([, name = '']) => name).filter((name) => !known.includes(name));
  const broken = /\{\{|\}\}/.test(wording.replace(PLACE, ''));
  return [
    ...[...new Set(unknown)].map((name) => ({
      zh: `没有占位符“${name}”，可用的有：${known.join('、')}。`,
      en: `There is no placeholder "${name}"; those there are: ${known.join(', ')}.`,
    })),
    ...(broken ? [{ zh: '占位符应写成 {{customerName}}。', en: 'A placeholder is written {{customerName}}.' }] : []),
  ];
}
