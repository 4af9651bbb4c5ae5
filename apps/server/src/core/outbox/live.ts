import { EventEmitter, on } from 'node:events';
import { setInterval } from 'node:timers';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { TenantNumber, TenantScope } from '../tenancy/context';
import { Door } from '../tenancy/door';
import { named } from '../tenancy/statement';

/** An event as live listeners get it. */
export interface LiveEvent {
  serial: string;
  topic: string;
  subject: string;
  subjectId: string;
  at: string;
}

/** How often a server looks for events that another one has delivered, of organisations somebody listens to here. */
const LOOK_MS = 2000;
/** How far back it looks: several looks, so that one that failed loses nothing. */
const LOOK_BACK_SECONDS = 15;
/** Events remembered as told, more than come within that time. */
const REMEMBERED = 5000;

/** Somebody listens to an organisation on this server. */
interface Heard {
  listeners: number;
  told: Set<string>;
  timer: NodeJS.Timeout;
}

/**
 * Events of each organisation to whoever listens on this server, whichever server delivers them; what was missed is told by
 * `Replay`, or found by reading again.
 */
@Injectable()
export class Live {
  private readonly log = new Logger(Live.name);
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly heard = new Map<TenantNumber, Heard>();

  constructor(@Inject(Door) private readonly door: Door) {}

  /** Tells an event once, however often it is found. */
  publish(tenant: TenantNumber, event: LiveEvent): void {
    const heard = this.heard.get(tenant);
    if (!heard || heard.told.has(event.serial)) return;
    heard.told.add(event.serial);
    const [oldest] = heard.told;
    if (heard.told.size > REMEMBERED && oldest !== undefined) heard.told.delete(oldest);
    this.emitter.emit(String(tenant), event);
  }

  /** Events of one organisation from now on, also those that come before they are asked for, until the signal aborts. */
  events(scope: TenantScope, signal: AbortSignal): AsyncGenerator<LiveEvent> {
    this.listen(scope);
    signal.addEventListener('abort', () => this.leave(scope.tenant), { once: true });
    return untilAborted(on(this.emitter, String(scope.tenant), { signal }) as AsyncIterable<[LiveEvent]>, signal);
  }

  private listen(scope: TenantScope): void {
    const known = this.heard.get(scope.tenant);
    if (known) {
      known.listeners += 1;
      return;
    }
    const since = new Date();
    const look = () =>
      void this.look({ ...scope, actor: 'relay' }, since).catch((error: unknown) =>
        this.log.warn(error instanceof Error ? error.message : String(error)),
      );
    const timer = setInterval(look, LOOK_MS).unref();
    this.heard.set(scope.tenant, { listeners: 1, told: new Set(), timer });
  }

  private leave(tenant: TenantNumber): void {
    const heard = this.heard.get(tenant);
    if (!heard) return;
    heard.listeners -= 1;
    if (heard.listeners > 0) return;
    clearInterval(heard.timer);
    this.heard.delete(tenant);
  }

  /** Finds what was written lately, by whichever server. */
  private async look(scope: TenantScope, since: Date): Promise<void> {
    const rows = await this.door.read<Omit<LiveEvent, 'subjectId' | 'at'> & { subject_id: string; at: Date }>(
      scope,
      named(
        `select serial, topic, subject, subject_id, at from ${scope.schema}.outbox
         where serial > (select coalesce(max(serial), 0) - ${REMEMBERED} from ${scope.schema}.outbox) and at >= greatest($1, now() - make_interval(secs => ${LOOK_BACK_SECONDS})) order by serial`,
        [since],
      ),
    );
    for (const { subject_id: subjectId, at, ...row } of rows) this.publish(scope.tenant, { ...row, subjectId, at: at.toISOString() });
  }
}

async function* untilAborted(heard: AsyncIterable<[LiveEvent]>, signal: AbortSignal): AsyncGenerator<LiveEvent> {
  try {
    for await (const [event] of heard) yield event;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
