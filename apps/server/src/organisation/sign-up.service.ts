import { Inject, Injectable } from '@nestjs/common';
import { Confirmations, type Opened, SignIns, signUpLimits } from '../account';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { Door } from '../core/tenancy/door';
import { type Founding, Foundings } from './founding.service';

/** Signing up (O-1): the organisation is usable at once; a code goes to the founder's address, to be typed in later. */
@Injectable()
export class SignUps {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Confirmations) private readonly confirmations: Confirmations,
    @Inject(Foundings) private readonly foundings: Foundings,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(SignIns) private readonly signIns: SignIns,
  ) {}

  async signUp(founding: Founding, device: Device): Promise<Opened> {
    await this.limits.take(signUpLimits(founding.email, device));
    const { accountId, organisationId, unproven } = await this.foundings.found(founding);
    if (unproven) {
      await this.door.writePlatform((transaction) =>
        this.confirmations.sendWith(transaction, accountId, founding.email.trim(), founding.locale),
      );
    }
    return this.signIns.open(accountId, (membership) => membership.id === organisationId, { device, proof: 'password' });
  }
}
