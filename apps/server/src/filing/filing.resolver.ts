import { decodeId, inLanguage } from '@charter/kernel';
import { FILING_ACTIONS, FILING_STEPS, type FilingState, filingObstacles } from '@charter/regulation';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf, standsInFor } from '../core/auth/principal';
import { AvailableAction } from '../core/graphql/action.graphql';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { mayAct } from '../core/permission/restriction';
import { Reads } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { ArticleChange, articleChange } from '../regulation';
import { Filing, FilingArguments, FilingConnection, FilingProblem } from './filing.graphql';
import { filingList, filingShape } from './shapes';
import { FilingViews } from './views.service';

interface FilingRow {
  rawId: string;
  rawState: FilingState;
  rawDepartmentId: string;
}

/** Implementing rules of departments (实施细则备案, P-1.2). */
@Resolver(() => Filing)
export class FilingResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(FilingViews) private readonly views: FilingViews,
  ) {}

  @Allow('read', 'Filing')
  @Query(() => FilingConnection, { description: 'Implementing rules the caller may see (实施细则)' })
  filings(
    @Args({ type: () => FilingArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), filingList, args, info);
  }

  @Allow('read', 'Filing')
  @Query(() => Filing, { nullable: true })
  filing(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('fil', id);
    return uuid ? this.reads.one(readerOf(caller), filingShape, uuid, selectedFrom(info, 'Filing')) : Promise.resolve(null);
  }

  @ResolveField(() => [FilingProblem])
  async problems(@Parent() { rawId }: FilingRow, @Context() call: ApiContext): Promise<FilingProblem[]> {
    const { problems } = await this.views.of(call, rawId);
    return problems.map(({ key, message }) => ({ key: key || null, message: inLanguage(message, call.caller.language) }));
  }

  @ResolveField(() => [ArticleChange])
  async basisChanges(@Parent() { rawId }: FilingRow, @Context() call: ApiContext): Promise<ArticleChange[]> {
    if (!memberCaller(call.caller).principal.ability.can('read', 'Regulation')) return [];
    const { changes } = await this.views.of(call, rawId);
    return changes.map((difference) => articleChange(difference, call.caller.language));
  }

  @ResolveField(() => [AvailableAction])
  async availableActions(
    @Parent() { rawId, rawState, rawDepartmentId: departmentId }: FilingRow,
    @Context() call: ApiContext,
  ): Promise<AvailableAction[]> {
    const { language } = call.caller;
    const { principal } = memberCaller(call.caller);
    const { situation } = await this.views.of(call, rawId);
    const record = { departmentId };
    return FILING_ACTIONS.flatMap((action): AvailableAction[] => {
      const { right, name, reason } = FILING_STEPS[action];
      if (!mayAct(principal.ability, right, 'Filing', record)) return [];
      const obstacles = filingObstacles(action, { ...situation, state: rawState });
      const reasons = obstacles.map((text) => ({ code: 'RULE_VIOLATION', message: inLanguage(text, language) }));
      const onBehalfOf = standsInFor(principal, { action: right, subject: 'Filing', record })?.member.name ?? null;
      return [
        {
          action,
          name: inLanguage(name, language),
          allowed: reasons.length === 0,
          requires: reason ? ['reason'] : [],
          reasons,
          onBehalfOf,
        },
      ];
    });
  }
}
