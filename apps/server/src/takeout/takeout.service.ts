import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import type { TenantScope } from '../core/tenancy/context';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Door } from '../core/tenancy/door';
import { Snapshots } from '../core/tenancy/snapshot';
import { named } from '../core/tenancy/statement';
import { clearContact } from '../customer';
import { clearAnswer } from '../service';
import { tenantMigrations } from '../migrations/tenant';
import { archiveOf } from './archive';
import { SIGNING, signatureOf } from './signature';

/** How long a link is good for; it works once. */
const LINK_MINUTES = 15;

type Row = Record<string, unknown>;

/** Everything of an organisation in open formats (O-8), for its administrators: asked for with a reason, on the trail, taken once. */
@Injectable()
export class Takeouts {
  private readonly signingKey: Buffer;

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.signingKey = settings.key(SIGNING);
  }

  /** Puts the intention on record and returns the id of the link. */
  async ask(caller: Caller, { reason, inClear }: { reason: string; inClear: boolean }, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const given = reason.trim();
    if (given.length < 4) throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const id = uuidv7();
    const { id: organisationId, name } = principal.organisation;
    await this.door.write(principal.scope, async (transaction) => {
      transaction.later(
        named(
          `insert into ${transaction.schema}.takeout (id, member_id, reason, in_clear, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
          [id, principal.member.id, given, inClear, new Date(now), new Date(now + LINK_MINUTES * 60_000)],
        ),
      );
      const act = { action: 'takeout', subject: 'Organisation', subjectId: organisationId, subjectLabel: name };
      this.audit.record(transaction, auditActor(caller), { ...act, reason: given, after: { inClear } }, now);
    });
    return id;
  }

  /** The archive behind a link; undefined when it was taken already, is too old, or is somebody else's. */
  async take(caller: Caller, id: string, sdl: string): Promise<{ name: string; content: AsyncGenerator<Buffer> } | undefined> {
    const { principal } = memberCaller(caller);
    const { scope, organisation, member } = principal;
    const begun = await this.door.write(scope, (transaction) =>
      transaction.query<{ in_clear: boolean }>(
        named(
          `update ${transaction.schema}.takeout set started_at = now() where id = $1 and member_id = $2 and started_at is null and expires_at > now() returning in_clear`,
          [id, member.id],
        ),
      ),
    );
    const [taken] = begun;
    if (!taken) return undefined;
    const keys = taken.in_clear ? await this.keyring.of(scope) : undefined;
    const takenAt = new Date();
    const { name, slug, kind } = organisation;
    const archive = {
      organisation: { id: organisation.id, name, slug, kind },
      schema: scope.schema,
      migrations: tenantMigrations.map((migration) => migration.id),
      sdl,
      takenAt,
      inClear: taken.in_clear,
      sign: (manifest: string) => signatureOf(manifest, this.signingKey),
      clear: (table: string, row: Row) => (keys ? inClear(keys, table, row) : row),
    };
    return { name: `${slug}-${takenAt.toISOString().slice(0, 10)}.tar.gz`, content: this.content(scope, id, archive) };
  }

  /** Pages as they are asked for: the reading stops when the person who takes them does. */
  private async *content(scope: TenantScope, id: string, archive: Parameters<typeof archiveOf>[1]): AsyncGenerator<Buffer> {
    const pages: { next: PromiseWithResolvers<Buffer | undefined>; wanted: PromiseWithResolvers<boolean> } = {
      next: Promise.withResolvers(),
      wanted: Promise.withResolvers(),
    };
    const reading = this.snapshots
      .of(scope, async (snapshot) => {
        for await (const chunk of archiveOf(snapshot, archive)) {
          if (!(await pages.wanted.promise)) return;
          pages.wanted = Promise.withResolvers();
          pages.next.resolve(chunk);
        }
        await pages.wanted.promise;
        pages.next.resolve(undefined);
      })
      .catch((error: unknown) => pages.next.reject(error));
    try {
      for (;;) {
        pages.next = Promise.withResolvers();
        pages.wanted.resolve(true);
        const chunk = await pages.next.promise;
        if (chunk === undefined) break;
        yield chunk;
      }
      await this.door.write(scope, async (transaction) =>
        transaction.later(named(`update ${transaction.schema}.takeout set ended_at = now() where id = $1`, [id])),
      );
    } finally {
      pages.wanted.resolve(false);
      await reading;
    }
  }
}

/** A row with what is sealed in it beside it in clear; what was erased stays so. */
function inClear(keys: TenantKeys, table: string, row: Row): Row {
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
