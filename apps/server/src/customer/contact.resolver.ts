import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Keyring } from '../core/secrecy/keyring';
import { type Contact, clearContact } from './contact';
import { Customer } from './customer.graphql';

/** What the read path brings where the reader's roles name the field; null where they do not. */
interface SealedRow {
  rawId: string;
  rawPhone: [sealed: string | null, secret: string | null] | null;
  rawAddress: [sealed: string | null, secret: string | null] | null;
}

/** Phone and address in clear, for roles that name them (P-2.2); everybody else reads the masked form and reveals with a reason. */
@Resolver(() => Customer)
export class ContactResolver {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'In clear for roles that name the field; others reveal it with a reason (电话)',
  })
  phone(@Parent() row: SealedRow, @Context() context: ApiContext): Promise<string | null> | null {
    return row.rawPhone && this.open(row, 'phone', row.rawPhone, context);
  }

  @ResolveField(() => String, { nullable: true, description: 'In clear for roles that name the field (住址)' })
  address(@Parent() row: SealedRow, @Context() context: ApiContext): Promise<string | null> | null {
    return row.rawAddress && this.open(row, 'address', row.rawAddress, context);
  }

  private async open(
    { rawId: id }: SealedRow,
    field: Contact,
    [sealed, secret]: [string | null, string | null],
    { caller }: ApiContext,
  ): Promise<string | null> {
    if (sealed === null) return null;
    const keys = await this.keyring.opening(memberCaller(caller).principal.scope, sealed);
    return clearContact(keys, { id, secret, phoneSealed: sealed, addressSealed: sealed }, field);
  }
}
