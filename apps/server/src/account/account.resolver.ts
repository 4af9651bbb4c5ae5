import { type Language, encodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { deviceOf, placeOf } from '../core/auth/device';
import type { Caller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { SignedIn } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import {
  Account,
  AccountPayload,
  AccountSecurity,
  AccountUpdateInput,
  DonePayload,
  EmailCodeSendInput,
  EmailConfirmInput,
  EmailConfirmPayload,
  PasswordChangeInput,
  SessionEndInput,
} from './account.graphql';
import { Accounts } from './accounts.service';
import { Confirmations } from './confirmation.service';
import { Devices } from './devices.service';
import { languageOf } from './language';
import { Owners } from './owner.service';
import { Passkeys } from './passkey.service';
import { Recoveries } from './recovery.service';

/** The person, or the service account of a key: a program learns nothing of who made its key. */
export function accountOf({ account, principal }: Caller): Account {
  const locale = account?.locale ?? 'zh';
  if (principal?.key) return { id: encodeId('key', principal.key.id), email: '', name: principal.key.name, locale, verified: true };
  const { id = '', email = '', name = '', verified = false } = account ?? {};
  return { id: encodeId('acc', id), email, name, locale, verified };
}

@Resolver()
export class AccountResolver {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Confirmations) private readonly confirmations: Confirmations,
    @Inject(Devices) private readonly devices: Devices,
    @Inject(Owners) private readonly owners: Owners,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Recoveries) private readonly recoveries: Recoveries,
  ) {}

  @SignedIn()
  @Query(() => AccountSecurity, { description: 'How the own account is protected, and where it is signed in (账号安全)' })
  async accountSecurity(@Context() { caller }: ApiContext): Promise<AccountSecurity> {
    const account = await this.owners.of(caller);
    const [passkeys, sessions, events, backupCodesLeft] = await Promise.all([
      this.passkeys.list(account.id),
      this.devices.sessions(account.id, caller.session),
      this.devices.events(account.id),
      this.devices.backupCodesLeft(account.id),
    ]);
    return {
      secondFactor: account.second_factor,
      backupCodesLeft,
      passkeys: passkeys.map(({ id, name, created_at: createdAt, last_used_at: lastUsedAt }) => ({
        id: encodeId('pky', id),
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      sessions: sessions.map(({ id, agent, address, organisation, current, created_at: createdAt, last_used_at: lastUsedAt }) => ({
        id: encodeId('ses', id),
        agent,
        address,
        place: placeOf(address),
        organisation,
        current,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      })),
      events: events.map(({ at, kind, agent, address }) => ({ at: at.toISOString(), kind, agent, address })),
    };
  }

  @SignedIn()
  @Mutation(() => AccountPayload, { description: 'Changes the own name and language (个人设置)' })
  async accountUpdate(@Args('input') input: AccountUpdateInput, @Context() { caller }: ApiContext): Promise<AccountPayload> {
    const account = accountOf(caller);
    // the name belongs to the account, the language to whoever sits at the screen
    if (input.name?.trim()) await this.owners.of(caller);
    const locale: Language | undefined = input.locale ? languageOf(input.locale, caller.language) : undefined;
    await this.accounts.update(caller.account?.id ?? '', { name: input.name, locale });
    return { account: { ...account, name: input.name?.trim() || account.name, locale: locale ?? account.locale }, userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Changes the password; every other session ends (修改密码)' })
  async passwordChange(@Args('input') input: PasswordChangeInput, @Context() { caller, req }: ApiContext): Promise<DonePayload> {
    const account = await this.owners.proven(caller, input.password, deviceOf(req));
    await this.recoveries.change(account, input.newPassword, caller.session, deviceOf(req));
    return { done: true, userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Sends a code to the own address, or to the one it is to be changed to (发送验证码)' })
  async emailCodeSend(
    @Args('input') { email, password }: EmailCodeSendInput,
    @Context() { caller, req }: ApiContext,
  ): Promise<DonePayload> {
    const changes = email !== undefined && email.trim().toLowerCase() !== caller.account?.email.toLowerCase();
    const account = changes ? await this.owners.proven(caller, password ?? '', deviceOf(req)) : await this.owners.of(caller);
    await this.confirmations.send(account, changes ? email : account.email, caller.language);
    return { done: true, userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => EmailConfirmPayload, { description: 'Proves an address by the code sent to it (确认邮箱)' })
  async emailConfirm(@Args('input') { code }: EmailConfirmInput, @Context() { caller, req }: ApiContext): Promise<EmailConfirmPayload> {
    const account = await this.owners.of(caller);
    const how = await this.confirmations.confirm(account, code, deviceOf(req), caller.correlationId);
    return { done: true, joined: how === 'joined', userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Ends one session of the account; it acts at its next request (退出其他设备)' })
  async accountSessionEnd(@Args('input') { id }: SessionEndInput, @Context() { caller, req }: ApiContext): Promise<DonePayload> {
    const account = await this.owners.of(caller);
    await this.devices.end(account.id, id, deviceOf(req));
    return { done: true, userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Ends every other session of the account (退出所有其他设备)' })
  async accountSessionsEnd(@Context() { caller, req }: ApiContext): Promise<DonePayload> {
    const account = await this.owners.of(caller);
    await this.devices.endOthers(account.id, caller.session, deviceOf(req));
    return { done: true, userErrors: [] };
  }
}
