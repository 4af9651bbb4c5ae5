import { type Text, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../core/auth/principal';
import { JOB_ACTOR, Jobs, type OrganisationRun } from '../core/jobs/jobs';
import { organisationJob, platformJob } from '../core/jobs/kind';
import { type LetterContent, letter } from '../core/mail/letter';
import { Mail } from '../core/mail/mail';
import { Reads } from '../core/read/reads';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { type Tenant, Tenants } from '../core/tenancy/tenants';
import { aboutOf } from './about';
import { noticeKind } from './kinds';
import { noticeMail } from './notify.service';
import { Recipients } from './recipient';

/** Once a day, for every organisation: what its members wanted to hear of in one mail. */
export const digests = platformJob<Record<string, never>>('notice.digests', { limitSeconds: 300, parallel: 1, oneWaiting: true });
export const digest = organisationJob<{ day: string }>('notice.digest', { limitSeconds: 300 });

/** What is unread for longer comes in no digest. */
const DIGEST_DAYS = 3;
const MOST = 50;

const WORDS = {
  inbox: { zh: '打开通知中心', en: 'Open the inbox' },
  digest: { zh: '今日通知汇总：{count} 条未读', en: 'Your digest: {count} unread' },
  digestIntro: { zh: '以下事项您还没有看过：', en: 'You have not seen these yet:' },
  choose: { zh: '可以在通知中心选择接收哪些邮件。', en: 'Choose in the inbox which mails you get.' },
} satisfies Record<string, Text>;

interface NoticeRow {
  id: string;
  memberId: string;
  kind: string;
  subject: string;
  subjectId: string;
}

interface Line {
  /** The record in a line. */
  line: string;
}

/** Sends notices by mail: of records that the member may read when it is sent, and that are still unread (O-10). */
@Injectable()
export class NoticeMails {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Door) private readonly door: Door,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Recipients) private readonly recipients: Recipients,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {
    jobs.handleFor(noticeMail, ({ scope, data }) => this.one(scope, data.notice));
    jobs.handleFor(digest, (run) => this.digest(run));
    jobs.handle(digests, () => this.askForDigests());
    jobs.schedule(digests, '0 8 * * *');
  }

  /** One job for each organisation, the same however often this runs on a day. */
  async askForDigests(now = Date.now()): Promise<void> {
    const day = new Date(now).toISOString().slice(0, 10);
    const numbers = await this.tenants.numbers();
    await this.jobs.inOwnTransaction((transaction) => {
      for (const tenant of numbers) this.jobs.enqueueFor(transaction, digest, tenant, { day });
    });
  }

  private async one(scope: TenantScope, id: string): Promise<void> {
    const [notice] = await this.waiting(scope, 'n.id = $1', id);
    const tenant = notice && (await this.tenants.byNumber(scope.tenant, JOB_ACTOR));
    if (notice && tenant) await this.send(tenant, notice.memberId, [notice]);
  }

  private async digest({ scope }: OrganisationRun<{ day: string }>): Promise<void> {
    const waiting = await this.waiting(scope, `n.mail = 'digest' and n.at > now() - $1 * interval '1 day'`, DIGEST_DAYS);
    const tenant = waiting.length > 0 ? await this.tenants.byNumber(scope.tenant, JOB_ACTOR) : undefined;
    if (!tenant) return;
    for (const [memberId, notices] of Map.groupBy(waiting, (notice) => notice.memberId)) await this.send(tenant, memberId, notices);
  }

  private waiting(scope: TenantScope, condition: string, value: unknown): Promise<NoticeRow[]> {
    return this.door.read<NoticeRow & { [column: string]: unknown }>(
      scope,
      named(
        `select n.id, n.member_id as "memberId", n.kind, n.subject, n.subject_id as "subjectId" from ${scope.schema}.notification n where n.mailed_at is null and n.read_at is null and ${condition} order by n.at desc`,
        [value],
      ),
    );
  }

  /** The notices are marked in the transaction that makes the mail, so that no second one is made. */
  private async send(tenant: Tenant, memberId: string, notices: NoticeRow[]): Promise<void> {
    const principal = await this.recipients.of(tenant, memberId);
    if (!principal) return;
    const lines = await this.readable(principal, notices.slice(0, MOST));
    await this.door.write(tenant.scope, async (transaction) => {
      const marked = await transaction.query(
        named(
          `update ${tenant.scope.schema}.notification set mailed_at = now() where id = any($1::uuid[]) and mailed_at is null returning id`,
          [notices.map(({ id }) => id)],
        ),
      );
      // somebody else has just sent one of them: tried again without it
      if (marked.length < notices.length) throw new Error('Notices were mailed meanwhile');
      if (lines.length === 0) return;
      const content = notices.length === 1 && lines[0] ? this.single(principal, lines[0]) : this.several(principal, lines);
      const { email: to, locale: language } = principal.account;
      this.mail.sendWith(transaction, { to, language, kind: notices.length === 1 ? 'notice' : 'notice.digest', ...letter(content) });
    });
  }

  private async readable(principal: Principal, notices: NoticeRow[]): Promise<(NoticeRow & Line)[]> {
    const reader = principal.readers[principal.account.locale];
    const found = await Promise.all(
      notices.map(async (notice) => {
        const { shape, selected, line } = aboutOf(notice.subject);
        const fields = selected.map((name) => ({ name, args: {}, fields: [] }));
        const record = await this.reads.one<Record<string, unknown>>(reader, shape, notice.subjectId, fields);
        return record && { ...notice, line: line(record) };
      }),
    );
    return found.filter((line) => line !== null);
  }

  private single(principal: Principal, line: NoticeRow & Line): LetterContent {
    const { locale: language } = principal.account;
    const says = inLanguage(noticeKind(line.kind).says, language);
    return {
      ...this.frame(principal),
      subject: `${says} · ${line.line.split(' · ')[0] ?? ''}`,
      title: says,
      paragraphs: [line.line],
      action: { label: inLanguage(aboutOf(line.subject).open, language), url: this.linkTo(line) },
    };
  }

  private several(principal: Principal, lines: (NoticeRow & Line)[]): LetterContent {
    const { locale: language } = principal.account;
    const title = inLanguage(WORDS.digest, language).replace('{count}', String(lines.length));
    return {
      ...this.frame(principal),
      subject: title,
      title,
      paragraphs: [inLanguage(WORDS.digestIntro, language)],
      items: lines.map((line) => ({
        text: line.line,
        note: inLanguage(noticeKind(line.kind).says, language),
        url: this.linkTo(line),
      })),
      action: { label: inLanguage(WORDS.inbox, language), url: `${this.settings.publicUrl}/console/inbox` },
    };
  }

  private frame({ account, organisation }: Principal): Pick<LetterContent, 'language' | 'organisation' | 'footnotes'> {
    return { language: account.locale, organisation: organisation.name, footnotes: [inLanguage(WORDS.choose, account.locale)] };
  }

  private linkTo({ subject, subjectId }: NoticeRow): string {
    return `${this.settings.publicUrl}/console${aboutOf(subject).path(subjectId)}`;
  }
}
