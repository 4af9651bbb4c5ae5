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

interface CustomerRow {
  rawId: string;
  /** Null when the record of services is hidden from the reader. */
  rawMayReadRequests: true | null;
}

/** The record of services on a customer's page (P-3.5), as far as the reader may see the requests. */
@Resolver(() => Customer)
export class CustomerRequestsResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @ResolveField(() => [Request], { nullable: true, description: 'Newest first, at most 50 (服务记录)' })
  async requests(
    @Parent() { rawId, rawMayReadRequests }: CustomerRow,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[] | null> {
    if (!rawMayReadRequests) return null;
    const filter = { customerId: { eq: encodeId('cus', rawId) } };
    const { nodes } = await this.reads.page(
      readerOf(caller),
      requestList,
      { first: SHOWN, filter, orderBy: { field: 'REGISTERED_AT', direction: 'DESC' } },
      selectedFrom(info, 'Request'),
    );
    return nodes;
  }

  @ResolveField(() => Int, { nullable: true, description: 'At most 1001 (服务次数)' })
  async requestCount(@Parent() { rawId, rawMayReadRequests }: CustomerRow, @Context() { caller }: ApiContext): Promise<number | null> {
    if (!rawMayReadRequests) return null;
    const [count] = await this.reads.counts(readerOf(caller), requestList, [{ customerId: { eq: encodeId('cus', rawId) } }]);
    return count ?? 0;
  }
}
