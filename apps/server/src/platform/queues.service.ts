import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from 'pg';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import type { PlatformJob, PlatformQueue } from './platform.graphql';

const UUID = /^[0-9a-f-]{36}$/;

/** The queue as the operator sees it, by the queue's own login, which sees nothing else. Jobs carry ids only. */
@Injectable()
export class Queues {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  list(): Promise<PlatformQueue[]> {
    return this.ask<PlatformQueue & Record<string, unknown>>(
      `select name, count(*) filter (where state in ('created', 'retry'))::int as waiting, count(*) filter (where state = 'active')::int as running,
         count(*) filter (where state = 'failed')::int as failed from jobs.job where name not like '\\_\\_%' group by name order by name`,
      [],
    );
  }

  failed(first: number): Promise<PlatformJob[]> {
    return this.ask<PlatformJob & Record<string, unknown>>(
      `select id, name as queue, retry_count + 1 as tries, output ->> 'message' as failure, created_on as "createdAt" from jobs.job
       where state = 'failed' order by created_on desc limit $1`,
      [Math.min(Math.max(first, 1), 100)],
    );
  }

  /** Has a job that failed for good done once more. */
  async retry(queue: string, id: string): Promise<void> {
    const rows = UUID.test(id)
      ? await this.ask<{ id: string }>(
          `update jobs.job set state = 'retry', completed_on = null, start_after = now(), retry_limit = retry_limit + 1
           where name = $1 and id = $2 and state = 'failed' returning id`,
          [queue, id],
        )
      : [];
    if (rows.length === 0) throw new DomainError('NOT_FOUND');
  }

  private async ask<Row extends Record<string, unknown>>(text: string, values: unknown[]): Promise<Row[]> {
    const client = new Client({ connectionString: this.settings.jobsDatabaseUrl, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}
