import { packRules } from '@casl/ability/extra';
import { encodeId, messageOf } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { SignIns, accountOf } from '../account';
import { isConfined, memberCaller, readerOf } from '../core/auth/principal';
import { Budgets } from '../core/budget/budgets';
import type { ApiContext } from '../core/graphql/context';
import { momentIn } from '../core/graphql/limits';
import { Allow, AnyMember, SignedIn } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import type { Shape } from '../core/read/shape';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Membership, Organisation, RateLimit, Viewer } from './organisation.graphql';
import { OrganisationProfile } from './organisation.service';
import { memberShape, organisationShape } from './shapes';
import { OrganisationPayload, OrganisationUpdateInput } from './sign-up.graphql';

const { subject: _subject, ...seat } = memberShape;
/** Everybody may read their own seat, whatever their roles say of others; what is on the trail of it takes a right as ever. */
const ownSeat: Shape = { ...seat, fieldSubject: 'Member', governed: ['history'] };

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  @SignedIn({ keys: true })
  @Query(() => Viewer, { description: 'Whoever makes the call (当前用户)' })
  async viewer(@Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    const { principal } = caller;
    return {
      account: accountOf(caller),
      locale: caller.account?.locale,
      closed: caller.closed ? messageOf(caller.closed, {}, caller.language) : null,
      closedCode: caller.closed ?? null,
      confined: isConfined(caller),
      secondFactorFrom: caller.factorDueAt ?? null,
      packedRules: principal ? packRules(principal.rules) : [],
      key: principal?.key ? { ...principal.key, id: encodeId('key', principal.key.id) } : null,
      member:
        principal && !principal.key
          ? await this.reads.one(readerOf(caller), ownSeat, principal.member.id, selectedBelow(info, 'Viewer', 'member'))
          : null,
      organisation: principal
        ? await this.reads.one(
            readerOf(caller),
            organisationShape,
            principal.organisation.id,
            selectedBelow(info, 'Viewer', 'organisation'),
          )
        : null,
    };
  }

  @ResolveField(() => RateLimit, { nullable: true })
  rateLimit(@Context() { charge }: ApiContext): RateLimit | null {
    const standing = charge && this.budgets.standing(charge);
    if (!standing) return null;
    const { limit, remaining, resetSeconds } = standing;
    return { limit, remaining, cost: charge.cost, resetAt: momentIn(resetSeconds) };
  }

  @ResolveField(() => [Membership])
  async memberships(@Context() { caller }: ApiContext): Promise<Membership[]> {
    const rows = await this.signIns.memberships(caller.account?.id ?? '');
    const own = caller.principal?.key || isConfined(caller) ? rows.filter(({ id }) => id === caller.principal?.organisation.id) : rows;
    return own.map(({ id, name, slug, kind, last_used_at: lastUsedAt }) => ({
      organisation: { id: encodeId('org', id), name, slug, kind },
      current: id === caller.principal?.organisation.id,
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }));
  }
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(OrganisationProfile) private readonly profile: OrganisationProfile,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @AnyMember()
  @Query(() => Organisation, { description: 'The organisation of the call (机构信息)' })
  async organisation(@Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return this.reads.one(
      readerOf(caller),
      organisationShape,
      memberCaller(caller).principal.organisation.id,
      selectedFrom(info, 'Organisation'),
    );
  }

  @Allow('update', 'Organisation')
  @Mutation(() => OrganisationPayload)
  async organisationUpdate(
    @Args('input') input: OrganisationUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.profile.update(caller, input);
    return {
      organisation: await this.reads.one(
        readerOf(caller),
        organisationShape,
        id,
        selectedBelow(info, 'OrganisationPayload', 'organisation'),
      ),
      userErrors: [],
    };
  }

  @ResolveField(() => String)
  portalUrl(@Parent() { slug }: { slug: string }): string {
    return `${this.settings.publicUrl}/${slug}`;
  }
}
