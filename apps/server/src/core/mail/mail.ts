import type { Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { platformJob } from '../jobs/kind';
import { Jobs } from '../jobs/jobs';
import { SETTINGS } from '../settings-token';
import type { Settings } from '../settings';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { Transaction } from '../tenancy/transaction';
import type { Letter } from './letter';
import { seal, unsealWithAny } from './seal';

/** Sends one mail that waits. */
export const mailSend = platformJob<{ mail: string }>('mail.send', {
  retries: 12,
  // the first is also how long a mail rests that a killed server had in hand
  pauseSeconds: { first: 4, longest: 3600 },
  limitSeconds: 90,
});

/** A mail to one person. */
export interface Message extends Letter {
  to: string;
  language: Language;
  /** "account.verify": what it is about, for the operator, who sees nothing else of it. */
  kind: string;
}

/** A mail as it lies in the outbox. */
export interface KeptMail extends Message {
  id: string;
  state: string;
  at: Date;
}

interface MailRow {
  id: string;
  kind: string;
  state: string;
  body: Buffer | null;
  created_at: Date;
}

/**
 * Mail (O-10). It is written with the transaction that causes it and sent by a job after the commit, so that no request
 * waits for a mail server and none is lost. Bodies hold names and tokens: they lie encrypted, and no longer than a day.
 */
@Injectable()
export class Mail {
  private readonly keys: readonly [Buffer, ...Buffer[]];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {
    this.keys = settings.keys('mail');
  }

  /** Sends a mail by itself. */
  send(message: Message): Promise<string> {
    return this.door.writePlatform(async (transaction) => this.sendWith(transaction, message));
  }

  /** Sends a mail exactly when the transaction is committed; returns the mail's id. The same id is the same mail. */
  sendWith(transaction: Transaction, { kind, ...body }: Message, id: string = uuidv7()): string {
    const sends = this.settings.mail.smtpUrl !== undefined;
    transaction.laterOnPlatform(
      named(`insert into platform.mail (id, kind, state, body, created_at) values ($1, $2, $3, $4, now()) on conflict do nothing`, [
        id,
        kind,
        sends ? 'waiting' : 'kept',
        seal(JSON.stringify(body), this.keys[0], id),
      ]),
    );
    if (sends) this.jobs.enqueue(transaction, mailSend, { mail: id }, { id });
    return id;
  }

  /** A mail that still waits to be sent. */
  async waiting(id: string): Promise<KeptMail | undefined> {
    const [row] = await this.door.readPlatform<MailRow>(
      named(`select id, kind, state, body, created_at from platform.mail where id = $1 and state = 'waiting' and body is not null`, [id]),
    );
    return row && this.opened(row);
  }

  /** What lies in the outbox of an installation without a mail server, newest first. */
  async kept(most = 5000): Promise<KeptMail[]> {
    const rows = await this.door.readPlatform<MailRow>(
      named(
        `select id, kind, state, body, created_at from platform.mail where state = 'kept' and body is not null order by created_at desc, id desc limit $1`,
        [most],
      ),
    );
    return rows.map((row) => this.opened(row));
  }

  /** Notes how a try to send ended. What is over keeps no body. */
  async ended(id: string, state: 'waiting' | 'sent' | 'refused', failure: string | null): Promise<void> {
    await this.door.writePlatform((transaction) =>
      transaction.query(
        named(
          `update platform.mail set state = $2, failure = $3, attempts = attempts + 1, sent_at = case when $2 = 'sent' then now() end, body = case when $2 = 'waiting' then body end where id = $1`,
          [id, state, failure],
        ),
      ),
    );
  }

  private opened({ id, kind, state, body, created_at: at }: MailRow): KeptMail {
    const message = JSON.parse(unsealWithAny(body ?? Buffer.alloc(0), this.keys, id)) as Omit<Message, 'kind'>;
    return { id, kind, state, at, ...message };
  }
}
