import type { Language } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Person, concealed } from '../core/audit/conceal';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantScope } from '../core/tenancy/context';

/** Opens what the trail says of people; of those who were erased it says only that something was said (C-4.4). */
@Injectable()
export class Persons {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  async opened(scope: TenantScope, person: Person, field: string, value: string, language: Language): Promise<string> {
    return concealed(await this.keyring.opening(scope, value), person, field, value, language);
  }
}
