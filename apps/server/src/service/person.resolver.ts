import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { customerShape } from '../customer';
import { Erasures } from './erasure.service';
import { CustomerEraseInput, CustomerErasePayload, CustomerExportInput, CustomerExportPayload } from './person.graphql';
import { Takeouts } from './takeout.service';

/** What a person may ask of an organisation that holds their data (C-4.4): a copy, and to be forgotten. */
@Resolver()
export class PersonResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Takeouts) private readonly takeouts: Takeouts,
    @Inject(Erasures) private readonly erasures: Erasures,
  ) {}

  @Allow('export', 'Customer')
  @Mutation(() => CustomerExportPayload, { description: 'A copy of everything on record about one person, on record (导出个人信息)' })
  async customerExport(@Args('input') input: CustomerExportInput, @Context() { caller }: ApiContext): Promise<object> {
    return { file: await this.takeouts.make(caller, input), userErrors: [] };
  }

  @Allow('erase', 'Customer')
  @Mutation(() => CustomerErasePayload, {
    description: 'Erases one person on request; the service record stays without them (删除个人信息)',
  })
  async customerErase(
    @Args('input') input: CustomerEraseInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.erasures.ask(caller, input);
    const selected = selectedBelow(info, 'CustomerErasePayload', 'customer');
    return { customer: await this.reads.one(readerOf(caller), customerShape, id, selected), userErrors: [] };
  }
}
