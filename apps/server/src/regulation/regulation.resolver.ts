import { type Language, decodeId, inLanguage } from '@charter/kernel';
import { diffProvisions } from '@charter/regulation';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { ProvisionAmendInput, ProvisionAmendPayload } from './amend.graphql';
import { Amendments } from './amend.service';
import type { GoverningVersion } from './governing';
import { renderProvision } from './kinds';
import { Provisions } from './provisions.service';
import { Provision, ProvisionChange, Regulation, RegulationVersion } from './regulation.graphql';
import { provisionShape, regulationShape, versionShape } from './shapes';

@Resolver(() => Regulation)
export class RegulationResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Amendments) private readonly amendments: Amendments,
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
}

@Resolver(() => RegulationVersion)
export class RegulationVersionResolver {
  constructor(@Inject(Provisions) private readonly provisions: Provisions) {}

  @ResolveField(() => [ProvisionChange])
  async changes(@Parent() { rawId }: { rawId: string }, @Context() { caller }: ApiContext): Promise<ProvisionChange[]> {
    const { scope } = memberCaller(caller).principal;
    const version = await this.provisions.version(scope, rawId);
    const before = await this.provisions.before(scope, version);
    return before ? changesBetween(before, version, caller.language) : [];
  }
}

/** What a version changed, in words: "报修办理时限:2 个工作日 → 1 个工作日". */
function changesBetween(before: GoverningVersion, after: GoverningVersion, language: Language): ProvisionChange[] {
  return diffProvisions([...before.provisions], [...after.provisions]).map(({ kind, key, change }) => {
    const old = before.find(kind, key);
    const current = after.find(kind, key);
    const shown = current ?? old;
    const words = [old, current].filter((provision) => provision !== undefined).map((provision) => renderProvision(provision, language));
    return { kind, key, change, name: shown ? inLanguage(shown.name, language) : key, text: words.join(' → ') };
  });
}
