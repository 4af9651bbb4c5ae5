import { DomainError, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Accounts, type Opened, SignIns, invitationLetter, invitationLimits, linkLimits } from '../account';
import { AuditTrail } from '../core/audit/trail';
import type { Device } from '../core/auth/device';
import { Limits } from '../core/auth/limits';
import { type Caller, type MemberCaller, auditActor, isConfined, memberCaller } from '../core/auth/principal';
import { hashOfToken, newToken } from '../core/auth/tokens';
import { Mail } from '../core/mail/mail';
import { mayAct } from '../core/permission/restriction';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import type { TenantNumber, TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { refusingTaken } from '../core/write/unique';
import { Rows } from '../core/write/rows';
import { MemberEntity } from './member.entity';

const HOURS = 72;

interface InvitationRow {
  tenant_id: string;
  member_id: string;
  email: string;
  invited_by: string;
  organisation: string;
  number: TenantNumber;
  schema_name: string;
  epoch: number;
  expires_at: Date;
}

/** An invitation as its reader sees it. */
export interface InvitationSeen {
  organisation: string;
  invitedBy: string;
  name: string;
  email: string;
  /** Whether the address has an account, which then joins. Told to whoever holds the link, hence reads the address's mail. */
  known: boolean;
}

/** Invitations (O-1, O-4): a member joins by the link sent to their address, with a new account or the one they have. */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  take({ account, principal }: MemberCaller, invitations = 1): Promise<void> {
    return this.limits.take(invitationLimits(principal.organisation.id, account), invitations);
  }

  /** Invitations that were counted and then not sent. */
  giveBack({ account, principal }: MemberCaller, invitations: number): Promise<void> {
    return this.limits.giveBack(invitationLimits(principal.organisation.id, account), invitations);
  }

  /** Writes and sends an invitation with the transaction; an earlier one of the member is void. */
  sendWith(transaction: Transaction, caller: MemberCaller, member: { id: string; name: string; email: string }): void {
    const { principal, language } = caller;
    const token = newToken();
    transaction.laterOnPlatform(
      named(
        `insert into platform.invitation (tenant_id, member_id, email, token_hash, invited_by, expires_at)
         values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))
         on conflict (tenant_id, member_id) do update set email = excluded.email, token_hash = excluded.token_hash,
           invited_by = excluded.invited_by, expires_at = excluded.expires_at`,
        [principal.organisation.id, member.id, member.email, hashOfToken(token), principal.member.name, HOURS],
      ),
    );
    this.mail.sendWith(
      transaction,
      invitationLetter(
        { to: member.email, language },
        {
          organisation: principal.organisation.name,
          inviter: principal.member.name,
          name: member.name,
          url: `${this.settings.publicUrl}/console/invite/${token}`,
          hours: HOURS,
        },
      ),
    );
  }

  withdrawWith(transaction: Transaction, organisationId: string, memberId: string): void {
    transaction.laterOnPlatform(
      named('delete from platform.invitation where tenant_id = $1 and member_id = $2', [organisationId, memberId]),
    );
  }

  /** Sends the invitation of a member anew, to a corrected address when one is given. */
  async sendAgain(call: Caller, input: { id: string; email?: string | null }, now = Date.now()): Promise<string> {
    const caller = memberCaller(call);
    const { principal } = caller;
    const id = decodeId('mem', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    await this.take(caller);
    const taken = { invitation_address: () => new DomainError('TAKEN', { field: { zh: '邮箱', en: 'e-mail' } }, 'email') };
    return refusingTaken(taken, () =>
      this.door.write(principal.scope, async (transaction) => {
        const member = await this.rows.lock(transaction, MemberEntity, id);
        if (!member || !mayAct(principal.ability, 'read', 'Member', member)) throw new DomainError('NOT_FOUND');
        if (!mayAct(principal.ability, 'create', 'Member', member)) throw new DomainError('FORBIDDEN');
        if (member.accountId !== null || !member.active)
          throw new DomainError('RULE_VIOLATION', {
            rule: { zh: '只有尚未加入的在职成员才能邀请。', en: 'Only an active member who has not joined yet can be invited.' },
          });
        const email = input.email ? this.accounts.checkEmail(input.email) : member.email;
        if (email !== member.email) {
          await refuseKnownAddress(transaction, email, id);
          this.rows.update(transaction, MemberEntity, { id }, { email });
        }
        this.sendWith(transaction, caller, { id, name: member.name, email });
        const act = { action: 'invite', subject: 'Member', subjectId: id, subjectLabel: member.name };
        this.audit.record(transaction, auditActor(caller), { ...act, before: { email: member.email }, after: { email } }, now);
        return id;
      }),
    );
  }

  /** What the reader of the link is told. */
  async look(token: string, device: Device): Promise<InvitationSeen | null> {
    await this.limits.take(linkLimits(device));
    const invitation = await this.find(token);
    if (!invitation) return null;
    const { organisation, invited_by: invitedBy, email } = invitation;
    const [member] = await this.door.read<{ name: string }>(
      scopeOf(invitation),
      named(`select name from ${invitation.schema_name}.member where id = $1 and active and account_id is null`, [invitation.member_id]),
    );
    if (!member) return null;
    return { organisation, invitedBy, name: member.name, email, known: (await this.accounts.byAddress(email)) !== undefined };
  }

  /** Joins: with the account of the address, which must be signed in, or with a new one, proven by the link. */
  async accept(
    caller: Caller,
    input: { token: string; name?: string; password?: string },
    device: Device,
    now = Date.now(),
  ): Promise<Opened> {
    await this.limits.take(linkLimits(device));
    const invitation = await this.find(input.token);
    if (!invitation) throw new DomainError('LINK_EXPIRED');
    const { email } = invitation;
    const owner = await this.accounts.byAddress(email);
    if (owner && !isAtScreen(caller, owner.id)) throw new DomainError('SIGN_IN_AS', { email });
    const account = owner
      ? { id: owner.id, statement: undefined }
      : await this.accounts.prepare({
          email,
          password: input.password ?? '',
          name: input.name ?? '',
          locale: caller.language,
          verified: true,
        });
    const over = () => new DomainError('LINK_EXPIRED');
    await refusingTaken({ account_email: over, membership_pkey: over, member_account: over }, () =>
      this.join(invitation, account, caller, now),
    );
    const proof = owner ? caller.proof : 'password';
    const opened = await this.signIns.open(account.id, (membership) => membership.id === invitation.tenant_id, { device, proof });
    if (owner) await this.signIns.end(caller);
    return opened;
  }

  /** The lock on the member decides between two who come at once: the second finds the seat taken. */
  private join(
    invitation: InvitationRow,
    account: { id: string; statement?: ReturnType<typeof named> | undefined },
    caller: Caller,
    now: number,
  ) {
    const { tenant_id: tenantId, member_id: id } = invitation;
    const scope = scopeOf(invitation);
    return this.door.write(scope, async (transaction) => {
      const member = await this.rows.lock(transaction, MemberEntity, id);
      if (!member?.active || member.accountId !== null) throw new DomainError('LINK_EXPIRED');
      this.rows.update(transaction, MemberEntity, { id }, { accountId: account.id });
      if (account.statement) transaction.laterOnPlatform(account.statement);
      transaction.laterOnPlatform(
        named('insert into platform.membership (account_id, tenant_id, member_id) values ($1, $2, $3)', [account.id, tenantId, id]),
      );
      this.withdrawWith(transaction, tenantId, id);
      this.audit.record(
        transaction,
        { id, name: member.name, source: caller.source, correlationId: caller.correlationId },
        { action: 'join', subject: 'Member', subjectId: id, subjectLabel: member.name },
        now,
      );
      beginEpoch(transaction, scope);
    });
  }

  private async find(token: string): Promise<InvitationRow | undefined> {
    const [row] = await this.door.readPlatform<InvitationRow>(
      named(
        `select i.tenant_id, i.member_id, i.email, i.invited_by, i.expires_at, t.name as organisation, t.number, t.schema_name, t.epoch
         from platform.invitation i join platform.tenant t on t.id = i.tenant_id and t.state = 'active'
         where i.token_hash = $1 and i.expires_at > now()`,
        [hashOfToken(token)],
      ),
    );
    return row;
  }
}

/** Whether the owner of an account makes the call, in a session of their own. */
const isAtScreen = (caller: Caller, accountId: string) =>
  caller.account?.id === accountId && caller.session !== undefined && !isConfined(caller);

/** One person has one seat: an address of the organisation is not invited a second time. */
export async function refuseKnownAddress(transaction: Transaction, email: string, exceptId: string | null = null): Promise<void> {
  const rows = await transaction.query(
    named(`select 1 from ${transaction.schema}.member where lower(email) = lower($1) and id is distinct from $2`, [email, exceptId]),
  );
  if (rows.length > 0) throw new DomainError('TAKEN', { field: { zh: '邮箱', en: 'e-mail' } }, 'email');
}

const scopeOf = ({ number: tenant, schema_name: schema, epoch, member_id: actor }: InvitationRow): TenantScope => ({
  tenant,
  schema,
  epoch,
  actor,
});
