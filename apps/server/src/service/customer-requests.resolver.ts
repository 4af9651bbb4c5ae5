import { encodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Context, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Reads } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { Customer } from '../customer';
import { requestList } from './list';
import { Request } from './request.graphql';

const SHOWN = 50;

/** The record of services on a customer's page (P-3.5), as far as the reader may see the requests. */
@Resolver(() => Customer)
export class CustomerRequestsResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @ResolveField(() => [Request], { description: 'Newest first, at most 50 (服务记录)' })
  async requests(@Parent() { rawId }: { rawId: string }, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const filter = { customerId: { eq: encodeId('cus', rawId) } };
    const { nodes } = await this.reads.page(readerOf(caller), requestList, { first: SHOWN, filter, orderBy: { field: 'REGISTERED_AT', direction: 'DESC' } }, selectedFrom(info, 'Request'));
    return nodes;
  }

  @ResolveField(() => Int, { description: 'At most 1001 (服务次数)' })
  async requestCount(@Parent() { rawId }: { rawId: string }, @Context() { caller }: ApiContext): Promise<number> {
    const [count] = await this.reads.counts(readerOf(caller), requestList, [{ customerId: { eq: encodeId('cus', rawId) } }]);
    return count ?? 0;
  }
}
