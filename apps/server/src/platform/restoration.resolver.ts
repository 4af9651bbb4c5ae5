import { type Language, encodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Operator } from '../core/permission/declare';
import {
  PlatformRestoration,
  PlatformRestorationCarryOutInput,
  PlatformRestorationCreateInput,
  PlatformRestorationPayload,
} from './restoration.graphql';
import { type RestorationRow, Restorations } from './restorations.service';

/** Organisations put back by page (O-7): bring the file, look at the trial, carry it out. */
@Resolver()
export class RestorationResolver {
  constructor(@Inject(Restorations) private readonly restorations: Restorations) {}

  @Operator()
  @Query(() => PlatformRestoration, { name: 'restoration' })
  async one(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<PlatformRestoration> {
    return shown(await this.restorations.one(id), caller.language);
  }

  @Operator()
  @Query(() => [PlatformRestoration], { name: 'restorations', description: 'Of one organisation, newest first (恢复记录)' })
  async list(@Args('tenantId', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<PlatformRestoration[]> {
    return (await this.restorations.of(id)).map((row) => shown(row, caller.language));
  }

  @Operator()
  @Mutation(() => PlatformRestorationPayload, {
    description: 'Makes room for a takeout of the organisation; once it is brought it is tried, and nothing is changed (上传并试运行)',
  })
  async restorationCreate(
    @Args('input') input: PlatformRestorationCreateInput,
    @Context() { caller }: ApiContext,
  ): Promise<PlatformRestorationPayload> {
    return { restoration: shown(await this.restorations.begin(caller, input), caller.language), userErrors: [] };
  }

  @Operator()
  @Mutation(() => PlatformRestorationPayload, {
    description: 'Puts the organisation back after a trial; nobody is served in it meanwhile (恢复到备份)',
  })
  async restorationCarryOut(
    @Args('input') input: PlatformRestorationCarryOutInput,
    @Context() { caller }: ApiContext,
  ): Promise<PlatformRestorationPayload> {
    return { restoration: shown(await this.restorations.carryOut(caller, input), caller.language), userErrors: [] };
  }
}

/** A restoration in the language of whoever asks. */
function shown(row: RestorationRow, language: Language): PlatformRestoration {
  return {
    id: row.id,
    tenantId: encodeId('org', row.tenant_id),
    state: row.state,
    reason: row.reason,
    operator: row.account_name,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    uploadUrl: row.state === 'uploading' ? `/platform/restorations/${row.id}` : null,
    takenAt: row.taken_at?.toISOString() ?? null,
    tables: row.report?.tables ?? [],
    unseated: row.report?.unseated ?? 0,
    problem: row.problem?.[language] ?? null,
    createdAt: row.created_at.toISOString(),
  };
}
