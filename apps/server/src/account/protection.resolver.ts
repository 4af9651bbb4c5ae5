import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { deviceOf } from '../core/auth/device';
import type { ApiContext } from '../core/graphql/context';
import { SignedIn } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import {
  BackupCodesPayload,
  DonePayload,
  PasskeyAddInput,
  PasskeyQuestionPayload,
  PasskeyRemoveInput,
  PasswordProofInput,
  TotpEnableInput,
  TotpPreparePayload,
} from './account.graphql';
import { Owners } from './owner.service';
import { Passkeys } from './passkey.service';
import { SecondFactors } from './second-factor.service';

/** What protects an account beside its password. Each change asks for the password anew. */
@Resolver()
export class ProtectionResolver {
  constructor(
    @Inject(Owners) private readonly owners: Owners,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  @Once()
  @SignedIn()
  @Mutation(() => TotpPreparePayload, { description: 'A secret for the authenticator app (设置两步验证)' })
  async totpPrepare(@Args('input') { password }: PasswordProofInput, @Context() { caller, req }: ApiContext): Promise<TotpPreparePayload> {
    const account = await this.owners.proven(caller, password, deviceOf(req));
    return { ...(await this.factors.prepare(account)), userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => BackupCodesPayload, { description: 'Turns the second factor on by a first code of the app (开启两步验证)' })
  async totpEnable(@Args('input') { code }: TotpEnableInput, @Context() { caller, req }: ApiContext): Promise<BackupCodesPayload> {
    return { backupCodes: await this.factors.enable(await this.owners.of(caller), code, deviceOf(req)), userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Turns the second factor off (关闭两步验证)' })
  async totpDisable(@Args('input') { password }: PasswordProofInput, @Context() { caller, req }: ApiContext): Promise<DonePayload> {
    await this.factors.disable(await this.owners.proven(caller, password, deviceOf(req)), deviceOf(req));
    return { done: true, userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => BackupCodesPayload, { description: 'New backup codes; the old ones are void (更换备用码)' })
  async backupCodesRenew(
    @Args('input') { password }: PasswordProofInput,
    @Context() { caller, req }: ApiContext,
  ): Promise<BackupCodesPayload> {
    const account = await this.owners.proven(caller, password, deviceOf(req));
    return { backupCodes: await this.factors.renewCodes(account, deviceOf(req)), userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => PasskeyQuestionPayload, { description: 'What the browser is asked in order to make a passkey (添加通行密钥)' })
  async passkeyPrepare(
    @Args('input') { password }: PasswordProofInput,
    @Context() { caller, req }: ApiContext,
  ): Promise<PasskeyQuestionPayload> {
    const account = await this.owners.proven(caller, password, deviceOf(req));
    return { ...(await this.passkeys.prepare(account)), userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Adds the passkey that the browser made (添加通行密钥)' })
  async passkeyAdd(@Args('input') input: PasskeyAddInput, @Context() { caller, req }: ApiContext): Promise<DonePayload> {
    await this.passkeys.add(await this.owners.of(caller), input, deviceOf(req));
    return { done: true, userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Removes a passkey (删除通行密钥)' })
  async passkeyRemove(@Args('input') { id, password }: PasskeyRemoveInput, @Context() { caller, req }: ApiContext): Promise<DonePayload> {
    await this.passkeys.remove(await this.owners.proven(caller, password, deviceOf(req)), id, deviceOf(req));
    return { done: true, userErrors: [] };
  }
}
