import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** argon2id (the library's default) with 19 MiB, two passes: the minimum OWASP names, about 10 ms. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };
/** Hashings at once; more would only take memory from each other. */
const AT_ONCE = 4;

/** Password hashing with a short queue, and the same work for accounts that do not exist. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody = hash('nobody has this password', COST);

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, COST));
  }

  /** Whether the password fits; an unknown account (no hash) costs the same and never fits. */
  async fits(password: string, passwordHash: string | undefined): Promise<boolean> {
    const expected = passwordHash ?? (await this.nobody);
    const fits = await this.queued(() => verify(expected, password));
    return fits && passwordHash !== undefined;
  }

  private async queued<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await new Promise<void>((next) => this.waiting.push(next));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
