import { EventEmitter, on } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { TenantNumber } from '../tenancy/context';

/** An event as live listeners get it. */
export interface LiveEvent {
  serial: string;
  topic: string;
  subject: string;
  subjectId: string;
  at: string;
}

/** Events of each organisation to whoever listens now; what was missed is told by `Replay`, or found by reading again. */
@Injectable()
export class Live {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  publish(tenant: TenantNumber, event: LiveEvent): void {
    this.emitter.emit(String(tenant), event);
  }

  /** Events of one organisation from now on, also those that come before they are asked for, until the signal aborts. */
  events(tenant: TenantNumber, signal: AbortSignal): AsyncGenerator<LiveEvent> {
    return untilAborted(on(this.emitter, String(tenant), { signal }) as AsyncIterable<[LiveEvent]>, signal);
  }
}

async function* untilAborted(heard: AsyncIterable<[LiveEvent]>, signal: AbortSignal): AsyncGenerator<LiveEvent> {
  try {
    for await (const [event] of heard) yield event;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
