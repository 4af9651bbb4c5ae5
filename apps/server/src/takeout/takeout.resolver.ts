import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { OrganisationTakeout, OrganisationTakeoutInput, OrganisationTakeoutPayload } from './takeout.graphql';
import { type TakeoutRow, Takeouts } from './takeout.service';

@Resolver()
export class TakeoutResolver {
  constructor(@Inject(Takeouts) private readonly takeouts: Takeouts) {}

  @Allow('update', 'Organisation')
  @Query(() => [OrganisationTakeout], { description: "The caller's own takeouts while they last, newest first (我的全部数据导出)" })
  async organisationTakeouts(@Context() { caller }: ApiContext): Promise<OrganisationTakeout[]> {
    return (await this.takeouts.mine(caller)).map(shown);
  }

  @Allow('update', 'Organisation')
  @Mutation(() => OrganisationTakeoutPayload, {
    description: 'Has everything of the organisation made into one file in open formats (导出全部数据)',
  })
  async organisationTakeout(
    @Args('input') { reason, inClear }: OrganisationTakeoutInput,
    @Context() { caller }: ApiContext,
  ): Promise<OrganisationTakeoutPayload> {
    return { takeout: shown(await this.takeouts.ask(caller, { reason, inClear: inClear ?? false })), userErrors: [] };
  }
}

const shown = (row: TakeoutRow): OrganisationTakeout => ({
  state: row.state,
  reason: row.reason,
  inClear: row.in_clear,
  percent: row.state === 'done' ? 100 : Math.floor((row.tables_done * 100) / Math.max(1, row.tables_all)),
  sizeBytes: row.size_bytes,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  url: row.state === 'done' ? `/takeout/${row.id}` : null,
});
