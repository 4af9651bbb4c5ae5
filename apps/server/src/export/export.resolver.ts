import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ApiContext } from '../core/graphql/context';
import { AnyMember } from '../core/permission/declare';
import { Export, ExportCreateInput, ExportPayload } from './export.graphql';
import { Exports } from './export.service';

@Resolver(() => Export)
export class ExportResolver {
  constructor(@Inject(Exports) private readonly files: Exports) {}

  @AnyMember()
  @Query(() => [Export], { description: "The caller's own files that can still be fetched (我的导出)" })
  exports(@Context() { caller }: ApiContext): Promise<object[]> {
    return this.files.mine(caller);
  }

  @AnyMember()
  @Query(() => Export, { name: 'export' })
  one(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<object> {
    return this.files.one(caller, id);
  }

  @AnyMember()
  @Mutation(() => ExportPayload, { description: 'Has a list made into a file, with the right to export its rows (导出列表)' })
  async exportCreate(
    @Args('input') input: ExportCreateInput,
    @Context() { caller }: ApiContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<object> {
    return { export: await this.files.create(caller, input, schema), userErrors: [] };
  }
}
