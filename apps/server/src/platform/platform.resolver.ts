import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Caller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Operator } from '../core/permission/declare';
import { Operators, operatorOf } from './operators.service';
import { Organisations } from './organisations.service';
import {
  PlatformAct,
  PlatformDonePayload,
  PlatformJob,
  PlatformJobInput,
  PlatformOperator,
  PlatformQueue,
  PlatformStatus,
  PlatformTenant,
  PlatformTenantDeleteInput,
  PlatformTenantEnterInput,
  PlatformTenantInput,
  PlatformTenantList,
  PlatformTenantPayload,
  PlatformTenantRefInput,
  PlatformTenantState,
} from './platform.graphql';
import { Queues } from './queues.service';
import { type StateChange, States } from './states.service';
import { Support } from './support.service';

/** The schema of the platform's operator (O-7, O-8). No type of it has a field for what an organisation holds. */
@Resolver()
export class PlatformResolver {
  constructor(
    @Inject(Operators) private readonly operators: Operators,
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(States) private readonly states: States,
    @Inject(Support) private readonly support: Support,
    @Inject(Queues) private readonly queues: Queues,
  ) {}

  @Operator()
  @Query(() => PlatformOperator)
  operator(@Context() { caller }: ApiContext): PlatformOperator {
    const { name, email } = operatorOf(caller);
    return { name, email };
  }

  @Operator()
  @Query(() => PlatformStatus)
  status(): Promise<PlatformStatus> {
    return this.organisations.status();
  }

  @Operator()
  @Query(() => PlatformTenantList, { description: 'Organisations, newest first (机构列表)' })
  tenants(
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
    @Args('state', { type: () => PlatformTenantState, nullable: true }) state?: PlatformTenantState,
    @Args('search', { type: () => String, nullable: true, description: 'In name and address' }) search?: string,
    @Args('behind', { type: () => Boolean, defaultValue: false, description: 'Only those whose migration is still to come' })
    behind?: boolean,
  ): Promise<PlatformTenantList> {
    return this.organisations.list({ first, offset, state, search, behind });
  }

  @Operator()
  @Query(() => PlatformTenant)
  tenant(@Args('id', { type: () => ID }) id: string): Promise<PlatformTenant> {
    return this.organisations.one(id);
  }

  @Operator()
  @Query(() => [PlatformQueue], { description: 'Jobs by kind (后台任务)' })
  jobQueues(): Promise<PlatformQueue[]> {
    return this.queues.list();
  }

  @Operator()
  @Query(() => [PlatformJob], { description: 'Jobs that failed for good, newest first' })
  failedJobs(@Args('first', { type: () => Int, defaultValue: 50 }) first: number): Promise<PlatformJob[]> {
    return this.queues.failed(first);
  }

  @Operator()
  @Query(() => [PlatformAct], { description: 'What operators did, newest first (运营操作记录)' })
  async acts(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<PlatformAct[]> {
    const rows = await this.operators.acts(Math.min(Math.max(first, 1), 100), Math.max(offset, 0));
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      operator: row.account_name,
      action: row.action,
      tenantName: row.tenant_name,
      reason: row.reason,
    }));
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: 'Members get TENANT_SUSPENDED from the next request on (停用)' })
  tenantSuspend(@Args('input') input: PlatformTenantInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    return this.changed(caller, 'suspend', input);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: '(恢复)' })
  tenantResume(@Args('input') input: PlatformTenantInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    return this.changed(caller, 'resume', input);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: 'Deletes everything of it in 30 days; until then it can be kept (删除)' })
  async tenantDelete(@Args('input') input: PlatformTenantDeleteInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    await this.states.delete(caller, input);
    return this.shown(input.id);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: 'Takes the deletion back (取消删除)' })
  tenantKeep(@Args('input') input: PlatformTenantInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    return this.changed(caller, 'keep', input);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: 'Tries a migration that failed again (重试迁移)' })
  async tenantMigrate(@Args('input') { id }: PlatformTenantRefInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    await this.states.migrate(caller, id);
    return this.shown(id);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, {
    description: 'Enters an organisation for a limited time; its members see who, why and how long, and it is on their trail (进入机构)',
  })
  async tenantEnter(@Args('input') input: PlatformTenantEnterInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    await this.support.enter(caller, input);
    return this.shown(input.id);
  }

  @Operator()
  @Mutation(() => PlatformTenantPayload, { description: 'Ends the own stay (离开机构)' })
  async tenantLeave(@Args('input') { id }: PlatformTenantRefInput, @Context() { caller }: ApiContext): Promise<PlatformTenantPayload> {
    await this.support.leave(caller, id);
    return this.shown(id);
  }

  @Operator()
  @Mutation(() => PlatformDonePayload, { description: '(重试任务)' })
  async jobRetry(@Args('input') { queue, id }: PlatformJobInput): Promise<PlatformDonePayload> {
    await this.queues.retry(queue, id);
    return { done: true, userErrors: [] };
  }

  private async changed(caller: Caller, change: StateChange, input: PlatformTenantInput): Promise<PlatformTenantPayload> {
    await this.states.change(caller, change, input);
    return this.shown(input.id);
  }

  private async shown(id: string): Promise<PlatformTenantPayload> {
    return { tenant: await this.organisations.one(id), userErrors: [] };
  }
}
