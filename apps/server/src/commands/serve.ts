import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app';
import { Drain } from '../core/operation/drain';
import { journal } from '../core/operation/journal';
import { Metrics } from '../core/operation/metrics';
import { Readiness } from '../core/operation/readiness';
import { type Settings, readSettings } from '../core/settings';

/** Exit code for a port that somebody else uses, so that the launcher can say so. */
const PORT_BUSY = 4;
/** Whatever happens, a server that was told to stop is gone after this time. */
const LONGEST_MS = 9_500;

export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createApp(settings);
  app.get(Metrics).collectProcess();
  endOnSignal(app, settings);
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${settings.port} is in use. 端口 ${settings.port} 已被占用。`);
    process.exit(PORT_BUSY);
  }
  if (!settings.mail.smtpUrl) console.log(withoutMail(settings));
  console.log(`charter: ready ${settings.publicUrl}`);
}

/** The first signal ends the server in good order, a second one at once. */
function endOnSignal(app: NestFastifyApplication, { noticeMs }: Settings): void {
  const drain = new Drain(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, app.get(Readiness), noticeMs);
  let told = false;
  const end = () => {
    if (told) process.exit(1);
    told = true;
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    drain
      .run()
      .then(() => app.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        journal.fault(error, { part: 'stop' });
        process.exit(1);
      });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}

/** What whoever starts the server must know of mail. */
function withoutMail({ mail, publicUrl }: Settings): string {
  return mail.outboxPage
    ? `charter: no SMTP_URL is set; mail lies at ${publicUrl}/outbox for a day`
    : 'charter: WARNING: no SMTP_URL is set; no mail leaves this server: no confirmation, no invitation, no new password';
}
