import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Caller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { versionShape } from '../regulation';
import {
  DepartmentReading,
  OwnReading,
  RegulationVersionConfirmInput,
  RegulationVersionConfirmPayload,
  RegulationVersionRemindInput,
  RegulationVersionRemindPayload,
} from './reading.graphql';
import { type OwnState, Readings } from './readings.service';

@Resolver()
export class ReadingResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  @Allow('read', 'Regulation')
  @Query(() => OwnReading, { description: 'Whether the caller has confirmed a version, and which one before (我的签收)' })
  async regulationReading(
    @Args('versionId', { type: () => ID }) versionId: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OwnReading> {
    return this.told(caller, await this.readings.own(caller, versionId), info, 'OwnReading', []);
  }

  @Allow('publish', 'Regulation')
  @Query(() => [DepartmentReading], { description: 'Who has confirmed a version, by department (签收进度)' })
  regulationReadings(
    @Args('versionId', { type: () => ID }) versionId: string,
    @Context() { caller }: ApiContext,
  ): Promise<DepartmentReading[]> {
    return this.readings.progress(caller, versionId);
  }

  @Allow('read', 'Regulation')
  @Mutation(() => RegulationVersionConfirmPayload, { description: 'Confirms that the caller has read a version (签收)' })
  async regulationVersionConfirm(
    @Args('input') { id }: RegulationVersionConfirmInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegulationVersionConfirmPayload> {
    const state = await this.readings.confirm(caller, id);
    return { reading: await this.told(caller, state, info, 'RegulationVersionConfirmPayload', ['reading']), userErrors: [] };
  }

  @Allow('publish', 'Regulation')
  @Mutation(() => RegulationVersionRemindPayload, { description: 'Reminds those who have not confirmed (提醒签收)' })
  async regulationVersionRemind(
    @Args('input') input: RegulationVersionRemindInput,
    @Context() { caller }: ApiContext,
  ): Promise<RegulationVersionRemindPayload> {
    return { reminded: await this.readings.remind(caller, input), userErrors: [] };
  }

  private async told(
    caller: Caller,
    { versionId, confirmedAt, beforeId }: OwnState,
    info: GraphQLResolveInfo,
    type: string,
    path: string[],
  ): Promise<OwnReading> {
    const version = (id: string, field: string) =>
      this.reads.one(readerOf(caller), versionShape, id, selectedBelow(info, type, ...path, field));
    return {
      regulationVersion: (await version(versionId, 'regulationVersion')) ?? {},
      confirmedAt: confirmedAt && confirmedAt.toISOString(),
      confirmedBefore: beforeId ? await version(beforeId, 'confirmedBefore') : null,
    };
  }
}
