import { decodeId, encodeId, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { postingNumber, sealOf } from './content';
import { Periods } from './period.service';
import type { PostingEntity } from './posting.entity';
import type { PostingProof } from './posting.graphql';

interface EntryRow {
  id: string;
  action: string;
  at: string;
  actorName: string;
  digest: string | null;
  leafHash: string;
}

type Shown = Pick<
  PostingEntity,
  'id' | 'day' | 'serial' | 'kind' | 'title' | 'body' | 'regulationVersionId' | 'digest' | 'opensAt' | 'endsAt' | 'withdrawnAt'
> & {
  entries: EntryRow[];
};

/** Proves what was shown and for how long: the content is put together anew and held against what the trail recorded. */
@Injectable()
export class PostingProofs {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Periods) private readonly periods: Periods,
  ) {}

  /** None for what was never shown. */
  async of(caller: Caller, publicId: string): Promise<PostingProof | null> {
    const { scope, ability } = memberCaller(caller).principal;
    const [posting] = await this.door.read<Shown & Record<string, unknown>>(
      scope,
      named(
        `select p.id, p.day::text, p.serial::text, p.kind, p.title, p.body, p.regulation_version_id as "regulationVersionId", p.digest,
           p.opens_at as "opensAt", p.ends_at as "endsAt", p.withdrawn_at as "withdrawnAt",
           (select coalesce(json_agg(json_build_object('id', e.id, 'action', e.action, 'at', e.at, 'actorName', e.actor_name, 'leafHash', e.leaf_hash,
              'digest', (select c.change ->> 'after' from jsonb_array_elements(e.changes) c(change) where c.change ->> 'field' = 'digest')) order by e.at, e.id), '[]')
            from ${scope.schema}.audit_event e where e.subject = 'Posting' and e.subject_id = p.id
              and e.action in ('create', 'openPeriod', 'endPeriod', 'conclude', 'withdraw')) as entries
         from ${scope.schema}.posting p where p.id = $1 and p.digest is not null`,
        [decodeId('pst', publicId) ?? null],
      ),
    );
    if (!posting?.opensAt || !posting.endsAt || !posting.digest || !mayAct(ability, 'read', 'Posting', posting)) return null;
    const { canonical, digest: recomputed } = sealOf(posting, await this.periods.versionNumber(scope, posting));
    const recorded = posting.entries.flatMap(({ digest }) => digest ?? []);
    return {
      number: postingNumber(posting),
      title: inLanguage(posting.title, caller.language),
      canonical,
      digest: posting.digest,
      recomputed,
      unchanged: recorded.length > 0 && [posting.digest, ...recorded].every((digest) => digest === recomputed),
      opensAt: posting.opensAt.toISOString(),
      endsAt: posting.endsAt.toISOString(),
      withdrawnAt: posting.withdrawnAt?.toISOString() ?? null,
      entries: posting.entries.map(({ id, at, ...entry }) => ({ ...entry, id: encodeId('aud', id), at: new Date(at).toISOString() })),
    };
  }
}
