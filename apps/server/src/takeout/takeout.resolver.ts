import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { OrganisationTakeoutInput, OrganisationTakeoutPayload } from './takeout.graphql';
import { Takeouts } from './takeout.service';

@Resolver()
export class TakeoutResolver {
  constructor(
    @Inject(Takeouts) private readonly takeouts: Takeouts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Allow('update', 'Organisation')
  @Mutation(() => OrganisationTakeoutPayload, { description: 'A link to everything of the organisation in open formats (导出全部数据)' })
  async organisationTakeout(
    @Args('input') input: OrganisationTakeoutInput,
    @Context() { caller }: ApiContext,
  ): Promise<OrganisationTakeoutPayload> {
    return {
      url: `${this.settings.publicUrl}/takeout/${await this.takeouts.ask(caller, { reason: input.reason, inClear: input.inClear ?? false })}`,
      userErrors: [],
    };
  }
}
