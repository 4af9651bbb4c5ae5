import { type Text, decodeId, inLanguage } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import { DRAFT_ACTIONS, DRAFT_STEPS, type DraftState, type ProvisionKind, obstacles } from '@charter/regulation';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../../core/auth/principal';
import { AvailableAction } from '../../core/graphql/action.graphql';
import type { ApiContext } from '../../core/graphql/context';
import { Allow } from '../../core/permission/declare';
import { Reads } from '../../core/read/reads';
import { selectedFrom } from '../../core/read/selection';
import { ProvisionBody } from '../body.graphql';
import { compareContents } from '../compare';
import { Comparison } from '../compare.graphql';
import { presentBody } from '../present';
import { DraftProblem, DraftProvision, RegulationDraft } from './draft.graphql';
import { DraftViews } from './views.service';
import { draftShape } from './shapes';
import { problemsOf, situationOf } from './situation';

interface DraftRow {
  rawId: string;
  state: DraftState;
  behind: boolean;
}

interface ProvisionRow {
  kind: ProvisionKind;
  rawName: Text;
  rawBody: never;
  rawDraftId: string;
}

/** Revisions of a regulation (修订稿, P-1.1). */
@Resolver(() => RegulationDraft)
export class RegulationDraftResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(DraftViews) private readonly views: DraftViews,
  ) {}

  @Allow('read', 'RegulationDraft')
  @Query(() => [RegulationDraft], { description: 'Revisions under way, and those that ended in the last 90 days (修订稿)' })
  regulationDrafts(
    @Args('regulationId', { type: () => ID, nullable: true }) regulationId: string | null,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const id = regulationId ? decodeId('reg', regulationId) : undefined;
    if (regulationId && !id) return Promise.resolve([]);
    return this.reads.all(readerOf(caller), draftShape, selectedFrom(info, 'RegulationDraft'), {
      where: (column, bind) =>
        `(${column('state')} not in ('published', 'discarded') or ${column('updatedAt')} > now() - interval '90 days')${id ? ` and ${column('regulationId')} = ${bind(id)}::uuid` : ''}`,
      orderBy: 'updatedAt',
    });
  }

  @Allow('read', 'RegulationDraft')
  @Query(() => RegulationDraft, { nullable: true })
  regulationDraft(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('rgd', id);
    return uuid ? this.reads.one(readerOf(caller), draftShape, uuid, selectedFrom(info, 'RegulationDraft')) : Promise.resolve(null);
  }

  @ResolveField(() => [DraftProblem])
  async problems(@Parent() { rawId }: DraftRow, @Context() call: ApiContext): Promise<DraftProblem[]> {
    const { draft } = await this.views.of(call, rawId);
    const words = (text: Text) => inLanguage(text, call.caller.language);
    return problemsOf(draft).map(({ place, name, message }) => ({ place, name: words(name), message: words(message) }));
  }

  @ResolveField(() => Comparison)
  async comparison(@Parent() { rawId }: DraftRow, @Context() call: ApiContext): Promise<Comparison> {
    const { draft, base, ids } = await this.views.of(call, rawId);
    return { from: ids.base, to: ids.draft, ...compareContents(base, draft, call.caller.language) };
  }

  @ResolveField(() => [AvailableAction])
  async availableActions(@Parent() { rawId, state, behind }: DraftRow, @Context() call: ApiContext): Promise<AvailableAction[]> {
    const { language } = call.caller;
    const { ability } = memberCaller(call.caller).principal;
    const { draft, base } = await this.views.of(call, rawId);
    const situation = situationOf(state, behind, draft, base);
    return DRAFT_ACTIONS.flatMap((action): AvailableAction[] => {
      const { right, name } = DRAFT_STEPS[action];
      if (!ability.can(right, right === 'publish' ? 'Regulation' : 'RegulationDraft')) return [];
      const reasons = obstacles(action, situation).map((text) => ({ code: 'RULE_VIOLATION', message: inLanguage(text, language) }));
      const requires = action === 'return' || action === 'publish' ? ['reason'] : [];
      return [{ action, name: inLanguage(name, language), allowed: reasons.length === 0, requires, reasons, onBehalfOf: null }];
    });
  }
}

@Resolver(() => DraftProvision)
export class DraftProvisionResolver {
  constructor(@Inject(DraftViews) private readonly views: DraftViews) {}

  @ResolveField(() => String)
  text(@Parent() { kind, rawName, rawBody }: ProvisionRow, @Context() { caller }: ApiContext): string {
    return renderProvision({ kind, name: rawName, body: rawBody }, caller.language);
  }

  @ResolveField(() => ProvisionBody)
  async body(@Parent() { kind, rawBody, rawDraftId }: ProvisionRow, @Context() call: ApiContext): Promise<object> {
    const { version } = await this.views.of(call, rawDraftId);
    return presentBody(kind, rawBody, version, call.caller.language);
  }
}
