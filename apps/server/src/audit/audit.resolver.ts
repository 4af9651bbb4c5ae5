import { Inject } from '@nestjs/common';
import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { LABEL } from '../core/audit/conceal';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads } from '../core/read/reads';
import { AuditEvent, AuditEventArguments, AuditEventConnection } from './audit.graphql';
import { auditList } from './list';
import { Persons } from './persons';

/** The label with the key to it, which is there when the event is about a customer. */
interface LabelledRow {
  rawLabel: [label: string | null, person: { rawPerson: string; rawSecret: string | null } | null];
}

@Resolver(() => AuditEvent)
export class AuditResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Persons) private readonly persons: Persons,
  ) {}

  @ResolveField(() => String, { nullable: true })
  async subjectLabel(@Parent() { rawLabel }: LabelledRow, @Context() { caller }: ApiContext): Promise<string | null> {
    const [label, person] = rawLabel;
    if (!label || !person) return label;
    const { rawPerson: id, rawSecret: secret } = person;
    return this.persons.opened(memberCaller(caller).principal.scope, { id, secret }, LABEL, label, caller.language);
  }

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
