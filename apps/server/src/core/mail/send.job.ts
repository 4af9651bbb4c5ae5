import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';
import { type JobRun, Jobs } from '../jobs/jobs';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import { Mail, mailSend } from './mail';

/** How long a mail server may be silent. */
const PATIENCE_MS = 20_000;
const CONNECTIONS = 2;

interface SmtpFailure {
  code?: string;
  responseCode?: number;
}

/**
 * Hands mail to the mail server. A server that died after the handing over hands it over again: both carry the same
 * Message-ID, by which mail programs tell that it is one.
 */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Jobs) jobs: Jobs,
  ) {
    jobs.handle(mailSend, (run) => this.send(run));
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private async send({ data, lastAttempt }: JobRun<{ mail: string }>): Promise<void> {
    const waiting = await this.mail.waiting(data.mail);
    if (!waiting) return;
    const { id, to, subject, text, html, language } = waiting;
    try {
      await this.server().sendMail({
        from: this.settings.mail.from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${new URL(this.settings.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language === 'zh' ? 'zh-CN' : 'en' },
      });
    } catch (error) {
      await this.failed(id, error as SmtpFailure, lastAttempt);
      return;
    }
    await this.mail.ended(id, 'sent', null);
  }

  /** A server that says "never" (5xx about the mail) is believed; everything else is tried again. */
  private async failed(id: string, error: SmtpFailure, lastAttempt: boolean): Promise<void> {
    const failure = `${error.code ?? 'ERROR'} ${error.responseCode ?? ''}`.trim();
    const never = error.code !== 'EAUTH' && (error.responseCode ?? 0) >= 500;
    await this.mail.ended(id, never || lastAttempt ? 'refused' : 'waiting', failure);
    if (!never) throw error as Error;
  }

  private server(): Transporter {
    this.transport ??= createTransport({
      url: this.settings.mail.smtpUrl,
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return this.transport;
  }
}
