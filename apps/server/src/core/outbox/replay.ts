import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';
import type { LiveEvent } from './live';

/** Events read at once. */
const BATCH = 200;
/** So long after an event its listener may go on where it was; who was away for longer reads the lists again. */
const KEPT_MS = 7 * 24 * 3600 * 1000;
/** A number is given before the commit: an event with a smaller one may appear after one with a larger, but not by much. */
const OVERLAP = 1000;

interface EventRow {
  serial: string;
  topic: string;
  subject: string;
  subject_id: string;
  at: Date;
}

const CURSOR = /^(\d{1,19})@(\d{13})$/;

/** Where in the stream of changes an event lies, for going on after it. */
export const cursorOf = ({ serial, at }: Pick<LiveEvent, 'serial' | 'at'>) =>
  Buffer.from(`${serial}@${Date.parse(at)}`).toString('base64url');

/** Tells a listener what happened while it was away (O-5): at least once, in the order of writing. */
@Injectable()
export class Replay {
  constructor(@Inject(Door) private readonly door: Door) {}

  /** Refuses a cursor that is none at once, before anything is told. */
  since(scope: TenantScope, cursor: string, now = Date.now()): AsyncGenerator<LiveEvent> {
    const [, serial = '', at = ''] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
    if (!serial) throw new DomainError('FIELD_INVALID', { field: 'since' }, 'since');
    if (now - Number(at) > KEPT_MS) throw tooLongAgo();
    return this.after(scope, serial);
  }

  private async *after(scope: TenantScope, serial: string): AsyncGenerator<LiveEvent> {
    let [told, last] = [0, '0'];
    do {
      const rows = await this.batch(scope, serial, last);
      for (const { subject_id: subjectId, at, ...row } of rows) yield { ...row, subjectId, at: at.toISOString() };
      last = rows.at(-1)?.serial ?? last;
      told = rows.length;
    } while (told === BATCH);
  }

  /** What came after an event, and what was written before it but told after. */
  private batch(scope: TenantScope, serial: string, last: string): Promise<EventRow[]> {
    return this.door.read<EventRow>(
      scope,
      named(
        `select serial, topic, subject, subject_id, at from ${scope.schema}.outbox o
         where serial > $2 and (serial > $1 or serial between $1 - ${OVERLAP} and $1 - 1 and coalesce(delivered_at, 'infinity') >
           (select coalesce(s.delivered_at, s.at) from ${scope.schema}.outbox s where s.serial = $1))
         order by serial limit ${BATCH}`,
        [serial, last],
      ),
    );
  }
}

const tooLongAgo = () =>
  new DomainError(
    'RULE_VIOLATION',
    {
      rule: {
        zh: '断开已超过 7 天，请重新读取列表，再从现在起接收。',
        en: 'More than 7 days have passed; read the lists again and listen from now on.',
      },
    },
    'since',
  );
