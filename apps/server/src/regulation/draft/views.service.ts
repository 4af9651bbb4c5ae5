import { encodeId } from '@charter/kernel';
import type { Content } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { memberCaller } from '../../core/auth/principal';
import type { ApiContext } from '../../core/graphql/context';
import type { TenantScope } from '../../core/tenancy/context';
import { Door } from '../../core/tenancy/door';
import { named } from '../../core/tenancy/statement';
import { Contents } from '../contents.service';
import { GoverningVersion, type PublishedProvision } from '../governing';

/** A draft as a whole, with what it was begun from. */
interface DraftView {
  draft: Content;
  base: Content;
  /** As the API shows them. */
  ids: { draft: string; base: string };
  /** As the database knows the version it was begun from. */
  baseId: string;
  /** The provisions as they would govern, for showing them. */
  version: GoverningVersion;
}

/** Whole drafts for the fields that need them; the fields of one call share one reading. */
@Injectable()
export class DraftViews {
  private readonly byCall = new WeakMap<object, Map<string, Promise<DraftView>>>();

  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Contents) private readonly contents: Contents,
  ) {}

  of(call: ApiContext, id: string): Promise<DraftView> {
    const known = this.byCall.get(call) ?? new Map<string, Promise<DraftView>>();
    this.byCall.set(call, known);
    const view = known.get(id) ?? this.read(memberCaller(call.caller).principal.scope, id);
    known.set(id, view);
    return view;
  }

  /** What was read before a change of the same call holds no longer. */
  forget(call: ApiContext): void {
    this.byCall.delete(call);
  }

  async read(scope: TenantScope, id: string): Promise<DraftView> {
    const [draft, [row]] = await Promise.all([
      this.contents.of(scope, 'draft', id),
      this.door.read<{ base_id: string }>(scope, named(`select base_id from ${scope.schema}.regulation_draft where id = $1`, [id])),
    ]);
    const baseId = row?.base_id ?? '';
    const base = await this.contents.of(scope, 'version', baseId);
    const provisions = draft.provisions.map((provision) => ({ ...provision, id, versionId: id }) as PublishedProvision);
    const version = new GoverningVersion(id, draft.regulationId, 0, 0, provisions);
    return { draft, base, baseId, ids: { draft: encodeId('rgd', id), base: encodeId('rgv', baseId) }, version };
  }
}
