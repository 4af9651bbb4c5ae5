import type { Language } from '@charter/kernel';

/** What a mail says, before it has its look. */
export interface LetterContent {
  language: Language;
  subject: string;
  /** The first line, large: what this is about. */
  title: string;
  paragraphs: readonly string[];
  /** A code to type, shown large and apart. */
  code?: string;
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Lines of a digest: each a record with a link. */
  items?: readonly { text: string; note?: string; url: string }[];
  /** Small print: how long it is valid, what to do when one did not ask for it. */
  footnotes?: readonly string[];
  /** The organisation in whose name it is sent. */
  organisation?: string;
}

/** A mail with its look. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text inside HTML: whatever a person typed stays text. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const FONT = `font-family:'PingFang SC','Microsoft YaHei','Noto Sans SC',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
const SENT_BY = { zh: '此邮件由系统发送，请勿直接回复。', en: 'Sent by Charter; replies are not read.' };

/** Gives a mail its one look, as HTML and as plain text. Pictures and foreign fonts there are none: a mail must open anywhere. */
export function letter(content: LetterContent): Letter {
  return { subject: content.subject.replace(/[\r\n]+/g, ' '), text: plain(content), html: page(content) };
}

function plain({ language, title, paragraphs, code, action, items = [], footnotes = [], organisation }: LetterContent): string {
  return [
    title,
    ...paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...(items.length > 0 ? [items.map(({ text, note, url }) => `- ${text}${note ? ` (${note})` : ''}\n  ${url}`).join('\n')] : []),
    ...(action ? [`${action.label}: ${action.url}`] : []),
    ...footnotes,
    `-- \n${organisation ? `${organisation} · ` : ''}${SENT_BY[language]}`,
  ].join('\n\n');
}

function page(content: LetterContent): string {
  const { language, title, paragraphs, code, action, items = [], footnotes = [], organisation } = content;
  const paragraph = (text: string) => `<p style="margin:0 0 16px;font-size:16px;line-height:1.7;color:#1f2937">${escapeHtml(text)}</p>`;
  const small = (text: string) => `<p style="margin:0 0 6px;font-size:13px;line-height:1.6;color:#6b7280">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;padding:0;background:#f3f4f6;${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 8px 16px;font-size:15px;font-weight:600;color:#0f5b55">${escapeHtml(organisation ?? 'Charter')}</td></tr>
<tr><td style="background:#ffffff;border-radius:12px;padding:32px 28px;border:1px solid #e5e7eb">
<h1 style="margin:0 0 20px;font-size:22px;line-height:1.4;color:#111827">${escapeHtml(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${code ? codeBox(code) : ''}
${items.length > 0 ? `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px">${items.map(itemRow).join('')}</table>` : ''}
${action ? button(action) : ''}
${footnotes.map(small).join('\n')}
</td></tr>
<tr><td style="padding:16px 8px;font-size:12px;color:#6b7280">${SENT_BY[language]}</td></tr>
</table></td></tr></table></body></html>`;
}

const codeBox = (code: string) =>
  `<p style="margin:0 0 20px;padding:16px;background:#f0fdfa;border-radius:8px;text-align:center;font-size:30px;font-weight:700;letter-spacing:6px;color:#0f5b55;font-family:ui-monospace,Consolas,monospace">${escapeHtml(code)}</p>`;

const button = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:8px 0 20px"><a href="${escapeHtml(url)}" style="display:inline-block;background:#0f766e;color:#ffffff;text-decoration:none;font-size:16px;font-weight:600;padding:12px 24px;border-radius:8px">${escapeHtml(label)}</a></p>
<p style="margin:0 0 20px;font-size:12px;line-height:1.6;color:#6b7280;word-break:break-all">${escapeHtml(url)}</p>`;

const itemRow = ({ text, note, url }: { text: string; note?: string; url: string }) =>
  `<tr><td style="padding:10px 0;border-bottom:1px solid #e5e7eb;font-size:15px;line-height:1.5"><a href="${escapeHtml(url)}" style="color:#0f766e;text-decoration:none">${escapeHtml(text)}</a>${
    note ? `<br><span style="font-size:13px;color:#6b7280">${escapeHtml(note)}</span>` : ''
  }</td></tr>`;
