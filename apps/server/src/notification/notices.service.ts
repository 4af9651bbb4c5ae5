import { DomainError, type Language, decodeId, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller, readerOf } from '../core/auth/principal';
import { Reads } from '../core/read/reads';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { NOTICE_KINDS } from './kinds';
import { NoticeMail, type NoticeSetting, type NoticeSettingsUpdateInput } from './notice.graphql';
import type { MailWish } from './notification.entity';
import { noticeList } from './shapes';

const MOST = 100;

const MAIL: Record<MailWish, NoticeMail> = { none: NoticeMail.NONE, immediate: NoticeMail.IMMEDIATE, digest: NoticeMail.DIGEST };
const WISH: Record<NoticeMail, MailWish> = { NONE: 'none', IMMEDIATE: 'immediate', DIGEST: 'digest' };

interface PreferenceRow {
  kind: string;
  inbox: boolean;
  mail: MailWish;
}

/** The inbox of a member and how the member wants to be told (O-10). Everybody has their own, whatever their roles. */
@Injectable()
export class Notices {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Reads) private readonly reads: Reads,
  ) {}

  /** Marks notices as read, all of them or some; those of others are not touched. Returns how many are unread. */
  async read(caller: Caller, publicIds: readonly string[] | null | undefined, now = Date.now()): Promise<number> {
    const { scope } = memberCaller(caller).principal;
    if ((publicIds?.length ?? 0) > MOST) throw new DomainError('FIELD_INVALID', { field: 'ids' }, 'ids');
    const ids = publicIds?.map((id) => decodeId('ntc', id) ?? '') ?? null;
    if (ids?.includes('')) throw new DomainError('NOT_FOUND');
    await this.door.write(scope, async (transaction) => {
      const marked = await transaction.query(
        named(
          `update ${scope.schema}.notification set read_at = coalesce(read_at, $2) where member_id = $1 and inbox and ($3::uuid[] is null and read_at is null or id = any($3)) returning id`,
          [scope.actor, new Date(now), ids],
        ),
      );
      if (ids && marked.length < new Set(ids).size) throw new DomainError('NOT_FOUND');
    });
    return this.unread(caller);
  }

  async unread(caller: Caller): Promise<number> {
    const [count] = await this.reads.counts(readerOf(caller), noticeList, [{ unread: { eq: true } }]);
    return count ?? 0;
  }

  async settings(caller: Caller): Promise<NoticeSetting[]> {
    const { scope } = memberCaller(caller).principal;
    return this.ofMember(scope, caller.language);
  }

  async updateSettings(caller: Caller, { settings }: NoticeSettingsUpdateInput): Promise<NoticeSetting[]> {
    const { scope } = memberCaller(caller).principal;
    const unknown = settings.find(({ kind }) => !NOTICE_KINDS.some(({ code }) => code === kind));
    if (unknown || settings.length > NOTICE_KINDS.length) throw new DomainError('FIELD_INVALID', { field: 'kind' }, 'settings');
    const chosen = new Map(settings.map((setting) => [setting.kind, setting]));
    await this.door.write(scope, (transaction) =>
      transaction.query(
        named(
          `insert into ${scope.schema}.notification_preference (member_id, kind, inbox, mail)
           select $1, w.kind, w.inbox, w.mail from unnest($2::text[], $3::boolean[], $4::text[]) as w (kind, inbox, mail)
           on conflict (member_id, kind) do update set inbox = excluded.inbox, mail = excluded.mail`,
          [
            scope.actor,
            [...chosen.keys()],
            [...chosen.values()].map(({ inbox }) => inbox),
            [...chosen.values()].map(({ mail }) => WISH[mail]),
          ],
        ),
      ),
    );
    return this.ofMember(scope, caller.language);
  }

  private async ofMember(scope: TenantScope, language: Language): Promise<NoticeSetting[]> {
    const rows = await this.door.read<PreferenceRow & { [column: string]: unknown }>(
      scope,
      named(`select kind, inbox, mail from ${scope.schema}.notification_preference where member_id = $1`, [scope.actor]),
    );
    return NOTICE_KINDS.map(({ code, name, hint, ...usual }) => {
      const { inbox, mail } = rows.find(({ kind }) => kind === code) ?? usual;
      return { kind: code, name: inLanguage(name, language), hint: inLanguage(hint, language), inbox, mail: MAIL[mail] };
    });
  }
}
