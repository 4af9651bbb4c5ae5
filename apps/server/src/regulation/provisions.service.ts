import { DomainError, type Instant } from '@charter/kernel';
import { resolveVersion } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { GoverningVersion, type PublishedProvision } from './governing';

/** Versions kept at most over all organisations; the one used longest ago goes first. */
const KEPT = 500;

interface VersionRow {
  id: string;
  regulation_id: string;
  number: number;
  effective_from: Date;
  published_at: Date;
}

interface KnownVersion {
  id: string;
  regulationId: string;
  number: number;
  effectiveFrom: Instant;
  publishedAt: Instant;
}

const toKnown = (row: VersionRow): KnownVersion => ({
  id: row.id,
  regulationId: row.regulation_id,
  number: row.number,
  effectiveFrom: row.effective_from.getTime(),
  publishedAt: row.published_at.getTime(),
});

/**
 * Which provisions govern (P-1.1): the version in force at a moment, and any published version by its id. Published versions
 * never change, so they are kept in memory; the list of versions is kept for one epoch of the organisation.
 */
@Injectable()
export class Provisions {
  private readonly lists = new Map<string, Promise<KnownVersion[]>>();
  private readonly versions = new Map<string, Promise<GoverningVersion>>();

  constructor(@Inject(Door) private readonly door: Door) {}

  /** @throws DomainError RULE_VIOLATION when no version is in force yet. */
  async inForce(scope: TenantScope, at: Instant): Promise<GoverningVersion> {
    const version = resolveVersion(await this.list(scope), at);
    if (!version) throw new DomainError('RULE_VIOLATION', { rule: { zh: '还没有生效的制度。', en: 'No regulation is in force yet.' } });
    return this.version(scope, version.id);
  }

  version(scope: TenantScope, id: string): Promise<GoverningVersion> {
    return kept(this.versions, `${scope.tenant}/${id}`, () => this.load(scope, id));
  }

  /** The version of the same regulation with the next smaller number. */
  async before(scope: TenantScope, version: GoverningVersion): Promise<GoverningVersion | undefined> {
    const older = (await this.list(scope)).filter(
      ({ regulationId, number }) => regulationId === version.regulationId && number < version.number,
    );
    const [latest] = older.sort((a, b) => b.number - a.number);
    return latest && this.version(scope, latest.id);
  }

  private list(scope: TenantScope): Promise<KnownVersion[]> {
    return kept(this.lists, `${scope.tenant}/${scope.epoch}`, async () => {
      const rows = await this.door.read<VersionRow>(
        scope,
        named(
          `select id, regulation_id, number, effective_from, published_at from ${scope.schema}.regulation_version where state = 'published'`,
          [],
        ),
      );
      return rows.map(toKnown);
    });
  }

  private async load(scope: TenantScope, id: string): Promise<GoverningVersion> {
    const [versions, provisions] = await Promise.all([
      this.door.read<VersionRow>(
        scope,
        named(
          `select id, regulation_id, number, effective_from, published_at from ${scope.schema}.regulation_version where id = $1 and state = 'published'`,
          [id],
        ),
      ),
      this.door.read<PublishedProvision & { version_id: string }>(
        scope,
        named(
          `select id, version_id, kind, key, name, articles, body from ${scope.schema}.provision where version_id = $1 order by position`,
          [id],
        ),
      ),
    ]);
    const [version] = versions.map(toKnown);
    if (!version) throw new DomainError('NOT_FOUND');
    return new GoverningVersion(
      id,
      version.regulationId,
      version.number,
      version.effectiveFrom,
      provisions.map(({ version_id: versionId, ...provision }) => ({ ...provision, versionId })),
    );
  }
}

/** The promise kept under a key; one that fails is not kept. */
function kept<Value>(store: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = store.get(key);
  if (known) {
    store.delete(key);
    store.set(key, known);
    return known;
  }
  const value = make();
  store.set(key, value);
  value.catch(() => store.delete(key));
  const oldest = store.keys().next().value;
  if (store.size > KEPT && oldest !== undefined) store.delete(oldest);
  return value;
}
