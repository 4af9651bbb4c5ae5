import { Inject } from '@nestjs/common';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads } from '../core/read/reads';
import { AuditEvent, AuditEventArguments, AuditEventConnection } from './audit.graphql';
import { auditList } from './list';

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(@Inject(Reads) private readonly reads: Reads) {}

  @Allow('read', 'AuditEvent')
  @Query(() => AuditEventConnection, { description: 'Who did what, when, why (操作日志)' })
  auditEvents(
    @Args({ type: () => AuditEventArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), auditList, args, info);
  }
}
