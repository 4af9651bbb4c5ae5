import { DomainError, type Text, decodeId, keyScopes, PERSONAL_DATA } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { rangeOf } from '../core/auth/address';
import { makeKey } from '../core/auth/key';
import { type Caller, type Principal, auditActor, memberCaller } from '../core/auth/principal';
import { Subjects } from '../core/permission/subjects';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { readText } from '../core/write/text';
import { ApiKeyEntity } from './api-key.entity';
import type { ApiKeyCreateInput, ApiKeyRevokeInput } from './api-key.graphql';

const DAY_MS = 24 * 3600 * 1000;
const LONGEST_LIFE_MS = 366 * DAY_MS;
const NAME = { label: { zh: '名称', en: 'name' }, longest: 80 };
const MOST_ADDRESSES = 20;
/** Keys that work at the same time; who needs more should give programs their own organisation or share keys. */
const MOST_KEYS = 100;

/** Keys of integrators (API 密钥, O-5): made and revoked by people, never by another key. */
@Injectable()
export class KeyRing {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  async create(caller: Caller, input: ApiKeyCreateInput, now = Date.now()): Promise<{ id: string; key: string }> {
    const { principal, account } = byPerson(caller);
    const id = uuidv7();
    const { key, hint, hash } = makeKey(id);
    const row = {
      id,
      name: readText(input.name, 'name', NAME),
      hint,
      scopes: this.scopesOf(input.scopes, principal),
      addresses: addressesOf(input.addresses ?? []),
      createdById: principal.member.id,
      createdAt: new Date(now),
      expiresAt: expiryOf(input.expiresAt, now),
    };
    await this.door.write(principal.scope, async (transaction) => {
      await refuseTooMany(transaction);
      this.rows.insert(transaction, ApiKeyEntity, row);
      transaction.laterOnPlatform(
        named(
          'insert into platform.api_key (key_hash, id, tenant_id, account_id, name, scopes, addresses, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
          [hash, id, principal.organisation.id, account.id, row.name, row.scopes, row.addresses, row.createdAt, row.expiresAt],
        ),
      );
      const { name, scopes, addresses, expiresAt } = row;
      const act = { action: 'create', subject: 'ApiKey', subjectId: id, subjectLabel: name };
      this.audit.record(transaction, auditActor(caller), { ...act, after: { name, scopes, addresses, expiresAt } }, now);
    });
    return { id, key };
  }

  async revoke(caller: Caller, input: ApiKeyRevokeInput, now = Date.now()): Promise<string> {
    const { principal } = byPerson(caller);
    const id = decodeId('key', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, ApiKeyEntity, id);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.revokedAt) return id;
      const revokedAt = new Date(now);
      this.rows.update(transaction, ApiKeyEntity, { id }, { revokedAt });
      transaction.laterOnPlatform(
        named('update platform.api_key set revoked_at = $2 where id = $1 and tenant_id = $3', [id, revokedAt, principal.organisation.id]),
      );
      this.audit.record(
        transaction,
        auditActor(caller),
        {
          action: 'revoke',
          subject: 'ApiKey',
          subjectId: id,
          subjectLabel: before.name,
          reason: input.reason?.trim() || undefined,
          before: { revokedAt: null },
          after: { revokedAt },
        },
        now,
      );
      return id;
    });
  }

  /** Scopes that exist and that the maker could use today; more would be an empty promise. */
  private scopesOf(wanted: string[], { ability }: Principal): string[] {
    const scopes = [...new Set(wanted)];
    const field: Text = { zh: '权限范围', en: 'scopes' };
    if (scopes.length === 0) throw new DomainError('FIELD_REQUIRED', { field }, 'scopes');
    const known = keyScopes(this.subjects.all);
    if (scopes.some((scope) => !known.includes(scope))) throw new DomainError('FIELD_INVALID', { field }, 'scopes');
    const beyond = scopes.find((scope) => {
      const [subject = '', action = ''] = scope.split(':');
      return scope !== PERSONAL_DATA && !ability.can(action, subject);
    });
    if (beyond) throw new DomainError('GRANT_EXCEEDS', { grant: beyond }, 'scopes');
    return scopes.sort();
  }
}

/** A key that could make keys would outlive its own revocation. */
function byPerson(caller: Caller) {
  const member = memberCaller(caller);
  if (member.principal.key) throw new DomainError('FORBIDDEN');
  return member;
}

async function refuseTooMany(transaction: Transaction): Promise<void> {
  const [row] = await transaction.query<{ keys: number }>(
    named(`select count(*)::int as keys from ${transaction.schema}.api_key where revoked_at is null and expires_at > now()`, []),
  );
  if ((row?.keys ?? 0) < MOST_KEYS) return;
  const rule = { zh: `同时有效的密钥最多 ${MOST_KEYS} 个，请先吊销不用的。`, en: `At most ${MOST_KEYS} keys at a time; revoke one first.` };
  throw new DomainError('RULE_VIOLATION', { rule });
}

function addressesOf(wanted: string[]): string[] {
  const ranges = wanted.map((text) => rangeOf(text));
  if (ranges.length > MOST_ADDRESSES || ranges.includes(undefined))
    throw new DomainError('FIELD_INVALID', { field: { zh: '地址范围', en: 'addresses' } }, 'addresses');
  return [...new Set(ranges as string[])];
}

function expiryOf(expiresAt: string, now: number): Date {
  const expiry = Date.parse(expiresAt);
  if (!(expiry > now && expiry <= now + LONGEST_LIFE_MS)) {
    const rule = { zh: '到期时间须在今后一年之内。', en: 'A key expires within a year from now.' };
    throw new DomainError('RULE_VIOLATION', { rule }, 'expiresAt');
  }
  return new Date(expiry);
}
