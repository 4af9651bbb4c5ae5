import { encodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DonePayload, Owners } from '../account';
import { deviceOf } from '../core/auth/device';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember, Anyone, SignedIn } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { browserSecret } from './browser';
import {
  IdentityLinkInput,
  IdentityUnlinkInput,
  LinkedIdentity,
  ProviderLoginInput,
  ProviderQuestionPayload,
  SignInOffer,
} from './entry.graphql';
import { ProviderEntries } from './entry.service';
import { Identities } from './identities.service';

/** Signing in by an organisation's provider of identities, and linking an own account with it (O-1). */
@Resolver()
export class ProviderEntryResolver {
  constructor(
    @Inject(ProviderEntries) private readonly entries: ProviderEntries,
    @Inject(Identities) private readonly identities: Identities,
    @Inject(Owners) private readonly owners: Owners,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Once()
  @Anyone()
  @Query(() => SignInOffer, { nullable: true, description: 'How an organisation is entered (机构的登录方式)' })
  signInOffer(@Args('slug') slug: string, @Context() { req }: ApiContext): Promise<SignInOffer | null> {
    return this.entries.offer(slug, deviceOf(req));
  }

  @Once()
  @Anyone()
  @Mutation(() => ProviderQuestionPayload, { description: "Begins to sign in by an organisation's provider (用机构账号登录)" })
  async providerLogin(
    @Args('input') { slug }: ProviderLoginInput,
    @Context() { req, reply }: ApiContext,
  ): Promise<ProviderQuestionPayload> {
    const browser = browserSecret(req, reply, this.settings);
    return { url: await this.entries.ask(slug, browser, deviceOf(req)), userErrors: [] };
  }

  @SignedIn()
  @Query(() => [LinkedIdentity], { description: "The own account's links with providers of organisations (已关联的统一身份)" })
  async linkedIdentities(@Context() { caller }: ApiContext): Promise<LinkedIdentity[]> {
    const account = await this.owners.of(caller);
    const rows = await this.identities.linked(account.id);
    return rows.map(({ tenant_id: id, organisation, issuer, email, linked_at: linkedAt, last_used_at: usedAt }) => ({
      organisationId: encodeId('org', id),
      organisation,
      issuer,
      email,
      linkedAt: linkedAt.toISOString(),
      lastUsedAt: usedAt?.toISOString() ?? null,
    }));
  }

  @Once()
  @AnyMember()
  @Mutation(() => ProviderQuestionPayload, {
    description: "Begins to link the own account with the organisation's provider (关联统一身份)",
  })
  async identityLink(
    @Args('input') { password }: IdentityLinkInput,
    @Context() { caller, req, reply }: ApiContext,
  ): Promise<ProviderQuestionPayload> {
    const owner = await this.owners.proven(caller, password, deviceOf(req));
    const { slug } = memberCaller(caller).principal.organisation;
    const browser = browserSecret(req, reply, this.settings);
    return { url: await this.entries.ask(slug, browser, deviceOf(req), owner), userErrors: [] };
  }

  @Once()
  @SignedIn()
  @Mutation(() => DonePayload, { description: 'Ends such a link, and the sessions opened by it (取消关联)' })
  async identityUnlink(
    @Args('input') { organisationId, password }: IdentityUnlinkInput,
    @Context() { caller, req }: ApiContext,
  ): Promise<DonePayload> {
    const owner = await this.owners.proven(caller, password, deviceOf(req));
    await this.identities.unlink(owner, organisationId, deviceOf(req));
    return { done: true, userErrors: [] };
  }
}
