import type { Companion } from '../tenancy/context';
import type { Statement } from '../tenancy/statement';
import type { Session } from './session';

/**
 * A session taken for what it was at its last check. The check of this call travels with the call's first reading instead
 * of going ahead of it; nothing is written, and what was read is not given out, before the check has said the same.
 */
export class Presumption implements Companion {
  private heard: string | null | undefined;

  constructor(
    readonly session: Session,
    /** What the last check said. */
    private readonly said: string,
    readonly statement: Statement,
    private readonly check: { ask(statement: Statement): Promise<string | null>; learn(said: string | null): Promise<Session | undefined> },
  ) {}

  hear(answer: string | null): void {
    this.heard = answer;
  }

  /** The session as it is now: the very same object when nothing has changed, undefined when it has ended. */
  async settle(): Promise<Session | undefined> {
    if (this.heard === undefined) this.heard = await this.check.ask(this.statement);
    return this.heard === this.said ? this.session : this.check.learn(this.heard);
  }
}
