import { type Language, type Text, inLanguage } from '@charter/kernel';
import { letter } from '../core/mail/letter';
import type { Message } from '../core/mail/mail';

interface Reader {
  to: string;
  language: Language;
}

type Part = Required<Text>;

interface Wording {
  kind: string;
  subject: Part;
  title?: Part;
  paragraphs: readonly Part[];
  code?: string;
  action?: { label: Part; url: string };
  footnotes?: readonly Part[];
  organisation?: string;
}

/** A mail in the language of who reads it. */
function write(
  { to, language }: Reader,
  { kind, subject, title, paragraphs, code, action, footnotes = [], organisation }: Wording,
): Message {
  const say = (part: Part) => inLanguage(part, language);
  return {
    to,
    language,
    kind,
    ...letter({
      language,
      subject: say(subject),
      title: say(title ?? subject),
      paragraphs: paragraphs.map(say),
      footnotes: footnotes.map(say),
      ...(code ? { code } : {}),
      ...(action ? { action: { label: say(action.label), url: action.url } } : {}),
      ...(organisation ? { organisation } : {}),
    }),
  };
}

const NOT_YOU: Part = {
  zh: '如果不是您本人操作，忽略这封邮件即可，不会发生任何变化。',
  en: 'If this was not you, ignore this mail; nothing will change.',
};

const ALARM: Part = {
  zh: '如果不是您本人操作，请立即在登录页用“忘记密码”重设密码。',
  en: 'If this was not you, set a new password at once with "Forgot password" on the sign-in page.',
};

export function codeLetter(reader: Reader, code: string, minutes: number): Message {
  return write(reader, {
    kind: 'account.confirm',
    subject: { zh: `验证码 ${code}`, en: `Your code is ${code}` },
    title: { zh: '确认您的邮箱', en: 'Confirm your e-mail address' },
    paragraphs: [{ zh: '在页面上输入下面的验证码：', en: 'Type this code where you were asked for it:' }],
    code,
    footnotes: [{ zh: `验证码 ${minutes} 分钟内有效。`, en: `The code is valid for ${minutes} minutes.` }, NOT_YOU],
  });
}

export function resetLetter(reader: Reader, url: string, minutes: number): Message {
  return write(reader, {
    kind: 'account.reset',
    subject: { zh: '重设密码', en: 'Set a new password' },
    paragraphs: [{ zh: '有人请求重设这个账户的密码。', en: 'Somebody asked for a new password for this account.' }],
    action: { label: { zh: '重设密码', en: 'Set a new password' }, url },
    footnotes: [
      { zh: `链接 ${minutes} 分钟内有效，只能使用一次。`, en: `The link is valid for ${minutes} minutes and works once.` },
      NOT_YOU,
    ],
  });
}

/** To an address without an account, so that asking costs and says the same as for one that has one. */
export function noAccountLetter(reader: Reader, url: string): Message {
  return write(reader, {
    kind: 'account.reset',
    subject: { zh: '这个邮箱还没有账户', en: 'There is no account for this address' },
    paragraphs: [
      {
        zh: '有人为这个邮箱请求重设密码，但它还没有账户。您可能用了另一个邮箱注册。',
        en: 'Somebody asked for a new password for this address, but it has no account. You may have signed up with another one.',
      },
    ],
    action: { label: { zh: '前往登录页', en: 'To the sign-in page' }, url },
    footnotes: [NOT_YOU],
  });
}

export function changedLetter(reader: Reader, what: Part): Message {
  return write(reader, {
    kind: 'account.changed',
    subject: { zh: '账户安全提醒', en: 'A change to your account' },
    title: what,
    paragraphs: [ALARM],
  });
}

export function invitationLetter(
  reader: Reader,
  { organisation, inviter, name, url, hours }: { organisation: string; inviter: string; name: string; url: string; hours: number },
): Message {
  return write(reader, {
    kind: 'organisation.invite',
    organisation,
    subject: { zh: `${inviter} 邀请您加入${organisation}`, en: `${inviter} invites you to ${organisation}` },
    paragraphs: [
      {
        zh: `${name}，您好！${inviter} 邀请您作为成员加入“${organisation}”，一起使用 Charter 办理服务。`,
        en: `Hello ${name}, ${inviter} invites you to join ${organisation} on Charter.`,
      },
    ],
    action: { label: { zh: '接受邀请', en: 'Accept the invitation' }, url },
    footnotes: [
      {
        zh: `链接 ${hours} 小时内有效，只能由收到这封邮件的人使用一次。`,
        en: `The link is valid for ${hours} hours and works once, for whoever got this mail.`,
      },
      NOT_YOU,
    ],
  });
}
