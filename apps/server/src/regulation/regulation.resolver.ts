import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import {
  ProvisionAmendInput,
  ProvisionAmendPayload,
  RegulationVersionWithdrawInput,
  RegulationVersionWithdrawPayload,
} from './amend.graphql';
import { Amendments } from './amend.service';
import { compareContents, provisionChanges } from './compare';
import { Comparison } from './compare.graphql';
import { Contents } from './contents.service';
import { Provisions } from './provisions.service';
import { Provision, ProvisionChange, Regulation, RegulationVersion } from './regulation.graphql';
import { provisionShape, regulationShape, versionShape } from './shapes';
import { Withdrawals } from './withdrawal.service';

@Resolver(() => Regulation)
export class RegulationResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Amendments) private readonly amendments: Amendments,
    @Inject(Contents) private readonly contents: Contents,
    @Inject(Withdrawals) private readonly withdrawals: Withdrawals,
  ) {}

  @Allow('read', 'Regulation')
  @Query(() => [Regulation], { description: 'All regulations of the organisation (制度)' })
  regulations(@Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return this.reads.all(readerOf(caller), regulationShape, selectedFrom(info, 'Regulation'), { orderBy: 'code' });
  }

  @Allow('read', 'Regulation')
  @Query(() => Regulation, { nullable: true })
  regulation(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('reg', id);
    return uuid ? this.reads.one(readerOf(caller), regulationShape, uuid, selectedFrom(info, 'Regulation')) : Promise.resolve(null);
  }

  @Allow('read', 'Regulation')
  @Query(() => RegulationVersion, { nullable: true })
  regulationVersion(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('rgv', id);
    return uuid ? this.reads.one(readerOf(caller), versionShape, uuid, selectedFrom(info, 'RegulationVersion')) : Promise.resolve(null);
  }

  @Allow('read', 'Regulation')
  @Query(() => Provision, { nullable: true })
  provision(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('prv', id);
    return uuid ? this.reads.one(readerOf(caller), provisionShape, uuid, selectedFrom(info, 'Provision')) : Promise.resolve(null);
  }

  @Allow('read', 'Regulation')
  @Query(() => Comparison, {
    description: 'What differs between any two versions or drafts, article by article and provision by provision (版本对照)',
  })
  async regulationCompare(
    @Args('from', { type: () => ID }) from: string,
    @Args('to', { type: () => ID }) to: string,
    @Context() { caller }: ApiContext,
  ): Promise<Comparison> {
    const reader = readerOf(caller);
    const [before, after] = [await this.contents.byPublicId(reader, from), await this.contents.byPublicId(reader, to)];
    return { from, to, ...compareContents(before, after, caller.language) };
  }

  @Allow('publish', 'Regulation')
  @Mutation(() => ProvisionAmendPayload, { description: 'Changes one provision and publishes the next version (修订并发布)' })
  async provisionAmend(
    @Args('input') input: ProvisionAmendInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.amendments.amend(caller, input);
    const regulationVersion = await this.reads.one(
      readerOf(caller),
      versionShape,
      id,
      selectedBelow(info, 'ProvisionAmendPayload', 'regulationVersion'),
    );
    return { regulationVersion, userErrors: [] };
  }

  @Allow('publish', 'Regulation')
  @Mutation(() => RegulationVersionWithdrawPayload, { description: 'Takes back a version before it takes effect (撤回)' })
  async regulationVersionWithdraw(
    @Args('input') input: RegulationVersionWithdrawInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.withdrawals.withdraw(caller, input);
    const selected = selectedBelow(info, 'RegulationVersionWithdrawPayload', 'regulationVersion');
    return { regulationVersion: await this.reads.one(readerOf(caller), versionShape, id, selected), userErrors: [] };
  }
}

@Resolver(() => RegulationVersion)
export class RegulationVersionResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => [ProvisionChange])
  async changes(@Parent() { rawId }: { rawId: string }, @Context() { caller }: ApiContext): Promise<ProvisionChange[]> {
    const { scope } = memberCaller(caller).principal;
    const version = await this.provisions.version(scope, rawId);
    const before = await this.provisions.before(scope, version);
    return before ? provisionChanges(before.provisions, version.provisions, caller.language) : [];
  }
}
