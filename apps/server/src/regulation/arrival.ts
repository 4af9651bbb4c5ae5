import type { Extended } from '@charter/templates';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../core/auth/principal';
import type { Transaction } from '../core/tenancy/transaction';

/** Templates that come to an organisation with a revision: whom they name has to be there once it is published. */
export interface TemplateArrival {
  /** Their codes. */
  templates: string[];
  decisions: Extended['decisions'];
  /** Departments and roles the organisation lacked when they were taken in. */
  departments: Extended['departments'];
  roles: Extended['roles'];
}

/** Does its part when a revision with templates is published, in the same transaction; what is there already stays. */
export type Receiver = (transaction: Transaction, caller: Caller, arrival: TemplateArrival, now: number) => Promise<void>;

/** Whoever has something to do when templates arrive. A context registers its own. */
@Injectable()
export class TemplateArrivals {
  private readonly receivers: Receiver[] = [];

  register(receiver: Receiver): void {
    this.receivers.push(receiver);
  }

  async receive(transaction: Transaction, caller: Caller, arrival: TemplateArrival, now: number): Promise<void> {
    for (const receiver of this.receivers) await receiver(transaction, caller, arrival, now);
  }
}
