import type { TenantKeys } from '../core/secrecy/keys';
import { clearContact } from '../customer';
import { clearAnswer } from '../service';

type Row = Record<string, unknown>;

/** A row with what is sealed in it beside it in clear; what was erased stays so. */
export function inClear(keys: TenantKeys, table: string, row: Row): Row {
  if (table === 'customer') {
    const customer = {
      id: String(row['id']),
      secret: row['secret'] as string | null,
      phoneSealed: row['phone_sealed'] as string | null,
      addressSealed: row['address_sealed'] as string | null,
    };
    const { secret: _secret, ...rest } = row;
    if (customer.secret === null) return rest;
    return { ...rest, phone: clearContact(keys, customer as never, 'phone'), address: clearContact(keys, customer as never, 'address') };
  }
  if (table === 'request' && Array.isArray(row['answers'])) {
    const answers = (row['answers'] as { code: string; value: string; sealed?: string }[]).map((answer) => ({
      ...answer,
      ...(answer.sealed === undefined ? {} : { clear: clearAnswer(keys, String(row['id']), answer) }),
    }));
    return { ...row, answers };
  }
  return row;
}
