import type { FastifyInstance } from 'fastify';
import { escapeHtml } from './letter';
import type { KeptMail, Mail } from './mail';

/** Mails on the page. */
const SHOWN = 100;

/** The mail shown; links in it open in a tab of their own, and nothing in it runs. */
const article = ({ id, to, subject, kind, at, html }: KeptMail) => `<details id="m-${id}">
<summary><strong>${escapeHtml(subject)}</strong> <span>${escapeHtml(to)} · ${escapeHtml(kind)} · ${at.toISOString()}</span></summary>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${escapeHtml(subject)}" srcdoc="${escapeHtml(html.replace('<head>', '<head><base target="_blank">'))}"></iframe>
</details>`;

const page = (mails: readonly KeptMail[]) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>发件箱 · Outbox</title>
<style>
body { margin: 0 auto; max-width: 800px; padding: 24px 16px; font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif; color: #1f2937; background: #f9fafb; }
h1 { font-size: 22px; } p { color: #4b5563; line-height: 1.6; }
details { background: #fff; border: 1px solid #e5e7eb; border-radius: 8px; margin: 0 0 8px; }
summary { padding: 12px 16px; cursor: pointer; } summary span { display: block; font-size: 13px; color: #6b7280; }
iframe { width: 100%; height: 560px; border: 0; border-top: 1px solid #e5e7eb; }
</style></head><body>
<h1>发件箱 · Outbox</h1>
<p>没有设置邮件服务器（SMTP_URL），邮件留在这里，保存一天。<br>No mail server is set (SMTP_URL), so mail stays here for a day.</p>
${mails.length > 0 ? mails.map(article).join('\n') : '<p>还没有邮件。 No mail yet.</p>'}
</body></html>`;

/** The local outbox, for people and as JSON for programs: `/outbox.json?to=`. It exists only without a mail server. */
export function serveOutbox(server: FastifyInstance, mail: Mail): void {
  server.get('/outbox', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page(await mail.kept(SHOWN))),
  );
  server.get<{ Querystring: { to?: string } }>('/outbox.json', async ({ query }, reply) => {
    const mails = (await mail.kept()).filter(({ to }) => !query.to || to.toLowerCase() === query.to.toLowerCase());
    return reply
      .header('cache-control', 'no-store')
      .send(mails.map(({ id, kind, at, to, language, subject, text, html }) => ({ id, kind, at, to, language, subject, text, html })));
  });
}
