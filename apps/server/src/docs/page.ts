import { type Language, type Text, inLanguage } from '@charter/kernel';
import { escapeHtml } from '../core/mail/letter';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2937; --soft: #4b5563; --line: #e5e7eb; --paper: #fff; --tint: #f3f4f6; --link: #1d4ed8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --soft: #9ca3af; --line: #374151; --paper: #111827; --tint: #1f2937; --link: #93c5fd; } }
body { margin: 0 auto; max-width: 960px; padding: 16px; font: 16px/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; color: var(--ink); background: var(--paper); }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; padding-bottom: 12px; border-bottom: 1px solid var(--line); }
nav a { padding: 4px 0; } a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
a[aria-current] { color: var(--ink); font-weight: 600; } nav .language { margin-left: auto; }
h1 { font-size: 26px; } h2 { font-size: 20px; margin: 36px 0 8px; } h3 { font-size: 16px; margin: 28px 0 4px; }
p, dd { color: var(--soft); margin: 4px 0; overflow-wrap: anywhere; } dt { margin-top: 10px; overflow-wrap: anywhere; } dd { margin-left: 20px; }
code, pre { font: 14px/1.6 ui-monospace, Menlo, Consolas, monospace; } pre { background: var(--tint); border-radius: 8px; padding: 12px 16px; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.index { columns: 240px; padding: 0; list-style: none; } .gone { text-decoration: line-through; }`;

/** Where the pages are, in the order in which people need them. */
export const PAGES = [
  { path: '/docs/api', name: { zh: '指南', en: 'Guide' } },
  { path: '/docs/api/recipes', name: { zh: '示例', en: 'Recipes' } },
  { path: '/docs/api/reference', name: { zh: '参考', en: 'Reference' } },
] as const;

export type PagePath = (typeof PAGES)[number]['path'];

export interface Page {
  path: PagePath;
  title: Text;
  /** HTML: whatever comes from elsewhere is escaped already. */
  body: string;
}

/** A text in a language, as HTML. */
export const words = (text: Text, language: Language): string => escapeHtml(inLanguage(text, language));

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

export const block = (text: string): string => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;

/** A page of the documentation: plain HTML that opens anywhere, without scripts and without anything from elsewhere. */
export function pageOf({ path, title, body }: Page, language: Language): string {
  const link = (to: { path: string; name: Text }) =>
    `<a href="${to.path}?lang=${language}"${to.path === path ? ' aria-current="page"' : ''}>${words(to.name, language)}</a>`;
  const other = language === 'zh' ? { code: 'en', name: 'English' } : { code: 'zh', name: '中文' };
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(title, language)} · Charter API</title><style>${STYLE}</style></head><body>
<nav>${PAGES.map(link).join('')}<a href="/graphql/ide">GraphiQL</a><a href="/schema.graphql">SDL</a>
<a class="language" lang="${other.code}" href="${path}?lang=${other.code}">${other.name}</a></nav>
<main><h1>${words(title, language)}</h1>
${body}
</main></body></html>`;
}
