import { Inject, Injectable } from '@nestjs/common';
import type { Client } from 'pg';
import { AuditTrail } from '../core/audit/trail';
import { SETTINGS } from '../core/settings-token';
import type { Settings } from '../core/settings';
import { Door } from '../core/tenancy/door';
import { soleOwner } from '../core/tenancy/owner';
import { named } from '../core/tenancy/statement';
import type { Manifest, Parcel, RestoreReport, Target } from '../takeout';
import { SIGNING, UnfitTakeout, inspect, pagesIn, restore } from '../takeout';
import { type Doer, Operators } from './operators.service';

/** A restoration that was killed lets the organisation work again after this time. */
const HELD_MINUTES = 120;

/** How a takeout is put back. */
export interface RestoreWish {
  /** The only organisation it may be of; any when left out. */
  into?: string;
  /** Everything is undone at the end. */
  trial: boolean;
  by: Doer;
  reason?: string;
}

interface Found extends Target {
  name: string;
  state: string;
}

/**
 * Puts one organisation back to what it was when it was taken out (O-7), by page and at the command line. Nobody is served in
 * it meanwhile; others go on working. Needs the owner's login.
 */
@Injectable()
export class Restorer {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Operators) private readonly operators: Operators,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws UnfitTakeout */
  async putBack(parcel: Parcel, wish: RestoreWish): Promise<{ manifest: Manifest; report: RestoreReport }> {
    const manifest = await inspect(parcel, this.settings.keys(SIGNING));
    refuseOther(manifest, wish.into);
    const client = await soleOwner(this.settings.migrationDatabaseUrl, this.settings.key('capability'));
    try {
      const target = await targetIn(client, manifest);
      const report = await this.whileHeld(target, async () => {
        const done = await restore(client, target, manifest, pagesIn(parcel, manifest), wish.trial);
        if (!wish.trial) await this.putOnRecord(target, manifest, wish);
        return done;
      });
      return { manifest, report };
    } finally {
      await client.end();
    }
  }

  /** Every call of a member is told from now on that the data are being put back, until this is over. */
  private async whileHeld<Result>({ id }: Target, work: () => Promise<Result>): Promise<Result> {
    await this.hold(id, HELD_MINUTES);
    try {
      return await work();
    } finally {
      await this.hold(id, null);
    }
  }

  private async hold(id: string, minutes: number | null): Promise<void> {
    await this.door.writePlatform(async (transaction) =>
      transaction.later(
        named('update platform.tenant set held_until = now() + make_interval(mins => $2), epoch = epoch + 1 where id = $1', [id, minutes]),
      ),
    );
  }

  /** On the organisation's own trail, and among what operators did. */
  private async putOnRecord({ id, name, number, schema }: Found, { takenAt, id: takeout }: Manifest, { by, reason }: RestoreWish) {
    await this.door.write({ tenant: number, schema, actor: 'operator', epoch: 0 }, async (transaction) => {
      const actor = { id: 'operator', name: `平台运营 ${by.name}`, source: 'job' as const, correlationId: null };
      const why = reason === undefined ? {} : { reason };
      const act = { action: 'restore', subject: 'Organisation', subjectId: id, subjectLabel: name, after: { takenAt }, ...why };
      this.audit.record(transaction, actor, act, Date.now());
      const detail = { takeout, takenAt };
      this.operators.note(transaction, by, { action: 'tenant.restore', tenantId: id, tenantName: name, detail, ...why });
    });
  }
}

function refuseOther({ organisation }: Manifest, into: string | undefined): void {
  if (into === undefined || organisation.id === into) return;
  throw new UnfitTakeout({
    zh: `这是“${organisation.name}”（${organisation.slug}）的数据，不是这家机构的。`,
    en: `This was taken out of ${organisation.name} (${organisation.slug}), not of this organisation.`,
  });
}

async function targetIn(client: Client, { organisation }: Manifest): Promise<Found> {
  const { rows } = await client.query<Found>('select id, number, schema_name as schema, name, state from platform.tenant where id = $1', [
    organisation.id,
  ]);
  const [target] = rows;
  if (!target || target.state === 'deleted')
    throw new UnfitTakeout({
      zh: `“${organisation.name}”不是本平台的机构。`,
      en: `${organisation.name} is not an organisation of this platform.`,
    });
  if (target.state === 'leaving')
    throw new UnfitTakeout({
      zh: `“${target.name}”正在等待删除，请先取消删除。`,
      en: `${target.name} is waiting for its deletion: keep it first.`,
    });
  return target;
}
