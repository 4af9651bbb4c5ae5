import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { BulkPayload } from '../core/graphql/bulk.graphql';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { BulkSteps } from './bulk.service';
import { RequestBulkDispatchInput, RequestBulkInput, RequestBulkTransferInput } from './request-bulk.graphql';

/** Steps on many requests at once; the permission is that of the single step. */
@Resolver()
export class RequestBulkResolver {
  constructor(@Inject(BulkSteps) private readonly steps: BulkSteps) {}

  @Allow('dispatch', 'Request')
  @Mutation(() => BulkPayload, { description: 'Gives requests to a department (批量派单)' })
  async requestBulkDispatch(@Args('input') input: RequestBulkDispatchInput, @Context() { caller }: ApiContext): Promise<object> {
    return { results: await this.steps.take(caller, 'dispatch', input), userErrors: [] };
  }

  @Allow('accept', 'Request')
  @Mutation(() => BulkPayload, { description: 'Takes requests on (批量接单)' })
  async requestBulkAccept(@Args('input') input: RequestBulkInput, @Context() { caller }: ApiContext): Promise<object> {
    return { results: await this.steps.take(caller, 'accept', input), userErrors: [] };
  }

  @Allow('transfer', 'Request')
  @Mutation(() => BulkPayload, { description: 'Hands requests over (批量转办)' })
  async requestBulkTransfer(@Args('input') input: RequestBulkTransferInput, @Context() { caller }: ApiContext): Promise<object> {
    return { results: await this.steps.take(caller, 'transfer', input), userErrors: [] };
  }

  @Allow('close', 'Request')
  @Mutation(() => BulkPayload, { description: 'Closes requests (批量结案)' })
  async requestBulkClose(@Args('input') input: RequestBulkInput, @Context() { caller }: ApiContext): Promise<object> {
    return { results: await this.steps.take(caller, 'close', input), userErrors: [] };
  }
}
