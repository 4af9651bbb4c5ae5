import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Device } from '../core/auth/device';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { type AccountEventKind, accountEvent } from './account-events';

export interface SessionRow {
  id: string;
  agent: string;
  address: string;
  created_at: Date;
  last_used_at: Date;
  organisation: string | null;
  current: boolean;
}

export interface EventRow {
  id: string;
  at: Date;
  kind: AccountEventKind;
  agent: string;
  address: string;
}

const SHOWN_EVENTS = 20;

/** Where an account is signed in, what happened to it lately, and ending sessions; the end acts at their next request. */
@Injectable()
export class Devices {
  constructor(@Inject(Door) private readonly door: Door) {}

  sessions(accountId: string, current: Buffer | undefined): Promise<SessionRow[]> {
    return this.door.readPlatform<SessionRow>(
      named(
        `select s.id, s.agent, s.address, s.created_at, s.last_used_at, t.name as organisation, s.token_hash = $2 as current
         from platform.session s left join platform.tenant t on t.id = s.tenant_id
         where s.account_id = $1 and s.ended_at is null and s.expires_at > now() order by s.token_hash = $2 desc, s.last_used_at desc limit 100`,
        [accountId, current ?? Buffer.alloc(0)],
      ),
    );
  }

  events(accountId: string): Promise<EventRow[]> {
    return this.door.readPlatform<EventRow>(
      named(
        `select id, at, kind, agent, address from platform.account_event where account_id = $1 order by at desc, id desc limit ${SHOWN_EVENTS}`,
        [accountId],
      ),
    );
  }

  async backupCodesLeft(accountId: string): Promise<number> {
    const [row] = await this.door.readPlatform<{ left: number }>(
      named('select count(*)::int as left from platform.account_backup_code where account_id = $1 and used_at is null', [accountId]),
    );
    return row?.left ?? 0;
  }

  async end(accountId: string, sessionId: string, device: Device): Promise<void> {
    const id = decodeId('ses', sessionId);
    const ended = await this.door.writePlatform(async (transaction) => {
      const rows = await transaction.query(
        named('update platform.session set ended_at = now() where id = $1 and account_id = $2 and ended_at is null returning 1', [
          id ?? null,
          accountId,
        ]),
      );
      if (rows.length > 0) transaction.later(accountEvent(accountId, 'session-ended', device));
      return rows.length;
    });
    if (ended === 0) throw new DomainError('NOT_FOUND');
  }

  /** Ends every session but the one of the call; returns how many. */
  endOthers(accountId: string, current: Buffer | undefined, device: Device): Promise<number> {
    return this.door.writePlatform(async (transaction) => {
      const rows = await transaction.query(
        named('update platform.session set ended_at = now() where account_id = $1 and ended_at is null and token_hash <> $2 returning 1', [
          accountId,
          current ?? Buffer.alloc(0),
        ]),
      );
      if (rows.length > 0) transaction.later(accountEvent(accountId, 'sessions-ended', device));
      return rows.length;
    });
  }
}
