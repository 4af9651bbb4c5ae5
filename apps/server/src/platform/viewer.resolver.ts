import { Inject } from '@nestjs/common';
import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import { Sessions } from '../core/auth/sessions';
import type { ApiContext } from '../core/graphql/context';
import { Viewer } from '../organisation';
import { SupportVisit } from './viewer.graphql';
import { Support } from './support.service';

/** What a member learns of the platform: whether support is inside the organisation, and whether they operate the platform themselves. */
@Resolver(() => Viewer)
export class PlatformViewerResolver {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Support) private readonly support: Support,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the account operates the platform (平台运营)' })
  async operator(@Context() { caller }: ApiContext): Promise<boolean> {
    return this.sessions.isOperator(caller);
  }

  @ResolveField(() => [SupportVisit], { description: 'Support of the platform that is inside the organisation now (平台支持)' })
  async supportVisits(@Context() { caller }: ApiContext): Promise<SupportVisit[]> {
    if (!caller.principal) return [];
    const visits = await this.support.within(caller.principal.organisation.id);
    return visits.map(({ account_name: name, reason, ends_at: endsAt }) => ({ name, reason, endsAt: endsAt.toISOString() }));
  }
}
