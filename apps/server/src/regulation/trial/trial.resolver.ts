import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../../core/graphql/context';
import { Allow } from '../../core/permission/declare';
import { RegulationDraftTryInput, RegulationDraftTryPayload, RegulationTrial, TrialRow, TrialRowArguments } from './trial.graphql';
import { Trials } from './trials.service';

@Resolver(() => RegulationTrial)
export class RegulationTrialResolver {
  constructor(@Inject(Trials) private readonly trials: Trials) {}

  @Allow('read', 'RegulationDraft')
  @Query(() => [RegulationTrial], { description: 'Trials of a draft, the newest first (试算记录)' })
  regulationTrials(@Args('draftId', { type: () => ID }) draftId: string, @Context() { caller }: ApiContext): Promise<object[]> {
    const id = decodeId('rgd', draftId);
    return id ? this.trials.ofDraft(caller, id) : Promise.resolve([]);
  }

  @Allow('read', 'RegulationDraft')
  @Query(() => RegulationTrial)
  regulationTrial(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<object> {
    return this.trials.one(caller, id);
  }

  @ResolveField(() => [TrialRow], { description: 'What differs, most first, for whoever tried it' })
  rows(
    @Parent() { id }: RegulationTrial,
    @Args({ type: () => TrialRowArguments }) args: TrialRowArguments,
    @Context() { caller }: ApiContext,
  ): Promise<object[]> {
    return this.trials.rowsOf(caller, id, args);
  }

  @Allow('read', 'RegulationDraft')
  @Mutation(() => RegulationDraftTryPayload, {
    description: 'Tries a draft on past requests and customers that one may see; nothing of them changes (试算)',
  })
  async regulationDraftTry(@Args('input') input: RegulationDraftTryInput, @Context() { caller }: ApiContext): Promise<object> {
    return { trial: await this.trials.begin(caller, input), userErrors: [] };
  }
}
