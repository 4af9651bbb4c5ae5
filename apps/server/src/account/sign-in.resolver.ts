import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { takeCookie } from '../core/auth/cookie';
import { deviceOf } from '../core/auth/device';
import type { ApiContext } from '../core/graphql/context';
import { Anyone, SignedIn } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import {
  DonePayload,
  LoginInput,
  LoginVerifyInput,
  LogoutPayload,
  PasskeyLoginInput,
  PasskeyQuestionPayload,
  PasswordResetInput,
  PasswordResetRequestInput,
  SessionPayload,
  SessionSwitchInput,
} from './account.graphql';
import { Passkeys } from './passkey.service';
import { Recoveries } from './recovery.service';
import { sessionAnswer } from './session-answer';
import { SignIns } from './sign-in.service';

@Resolver()
export class SignInResolver {
  constructor(
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Recoveries) private readonly recoveries: Recoveries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Anyone()
  @Query(() => String, { nullable: true, description: 'Where mail can be read on an installation without a mail server (本地发件箱)' })
  outboxUrl(): string | null {
    return this.settings.mail.outboxPage ? '/outbox' : null;
  }

  @Once()
  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Signs in (登录)' })
  async login(
    @Args('input') { email, password, slug }: LoginInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<SessionPayload> {
    const entered = await this.signIns.login(email, password, slug, deviceOf(req));
    if ('secondStep' in entered) return { secondStep: entered.secondStep, userErrors: [] };
    return sessionAnswer(entered, reply, this.settings, caller.language);
  }

  @Once()
  @Anyone()
  @Mutation(() => SessionPayload, { description: 'The second step of signing in (两步验证)' })
  async loginVerify(
    @Args('input') { secondStep, code }: LoginVerifyInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<SessionPayload> {
    return sessionAnswer(await this.signIns.verify(secondStep, code, deviceOf(req)), reply, this.settings, caller.language);
  }

  @Once()
  @Anyone()
  @Mutation(() => PasskeyQuestionPayload, { description: 'What the browser asks a passkey in order to sign in (通行密钥登录)' })
  async passkeyLoginPrepare(@Context() { req }: ApiContext): Promise<PasskeyQuestionPayload> {
    return { ...(await this.passkeys.question(deviceOf(req))), userErrors: [] };
  }

  @Once()
  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Signs in by a passkey (通行密钥登录)' })
  async passkeyLogin(
    @Args('input') { challenge, response, slug }: PasskeyLoginInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<SessionPayload> {
    return sessionAnswer(await this.signIns.byPasskey(challenge, response, slug, deviceOf(req)), reply, this.settings, caller.language);
  }

  @SignedIn()
  @Mutation(() => LogoutPayload, { description: 'Ends the session (退出)' })
  async logout(@Context() { caller, reply }: ApiContext): Promise<LogoutPayload> {
    await this.signIns.end(caller);
    takeCookie(reply);
    return { done: true, userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => SessionPayload, { description: 'Goes on in another organisation of the account (切换机构)' })
  async sessionSwitch(
    @Args('input') { organisationId }: SessionSwitchInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<SessionPayload> {
    return sessionAnswer(await this.signIns.switchTo(caller, organisationId, deviceOf(req)), reply, this.settings, caller.language);
  }

  @Once()
  @Anyone()
  @Mutation(() => DonePayload, {
    description: 'Sends a link for a new password; the same answer whether the address is known or not (忘记密码)',
  })
  async passwordResetRequest(
    @Args('input') { email }: PasswordResetRequestInput,
    @Context() { caller, req }: ApiContext,
  ): Promise<DonePayload> {
    await this.recoveries.request(email, caller.language, deviceOf(req));
    return { done: true, userErrors: [] };
  }

  @Once()
  @Anyone()
  @Mutation(() => DonePayload, { description: 'Sets a new password by the link; every session of the account ends (重设密码)' })
  async passwordReset(@Args('input') { token, password }: PasswordResetInput, @Context() { req }: ApiContext): Promise<DonePayload> {
    await this.recoveries.reset(token, password, deviceOf(req));
    return { done: true, userErrors: [] };
  }
}
