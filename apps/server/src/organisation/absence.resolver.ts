import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow, AnyMember } from '../core/permission/declare';
import { mayAct, rowRestriction } from '../core/permission/restriction';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import type { Shape } from '../core/read/shape';
import {
  AbsenceCreateInput,
  AbsenceEndInput,
  AbsencePayload,
  DeputyshipCreateInput,
  DeputyshipEndInput,
  DeputyshipPayload,
} from './absence.graphql';
import { Absences } from './absence.service';
import { Deputyships } from './deputyship.service';
import { Absence, Deputyship } from './organisation.graphql';
import { absenceShape, deputyshipShape } from './shapes';

interface AbsenceRow {
  kind: string;
  note: string | null;
  rawMemberId: string;
  rawDepartmentId: string | null;
}

/** Columns of a member by which scopes decide. */
const MEMBER_COLUMNS: Record<string, string> = { id: 'pm.id', departmentId: 'pm.department_id' };

/** Leave and deputies (请假与代理, O-2). */
@Resolver(() => Absence)
export class AbsenceResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Absences) private readonly leave: Absences,
    @Inject(Deputyships) private readonly standingIn: Deputyships,
  ) {}

  @Allow('read', 'Member')
  @Query(() => [Absence], { description: 'Leave of members one may see: current, to come, and of the last 90 days (请假)' })
  absences(
    @Args('memberId', { type: () => ID, nullable: true }) memberId: string | null,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return this.around(absenceShape, ['memberId'], memberId, { caller }, info);
  }

  @Allow('read', 'Member')
  @Query(() => [Deputyship], { description: 'Who stands in for whom: current, to come, and of the last 90 days (代理)' })
  deputyships(
    @Args('memberId', { type: () => ID, nullable: true, description: 'As either of the two' }) memberId: string | null,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    return this.around(deputyshipShape, ['memberId', 'deputyId'], memberId, { caller }, info);
  }

  @AnyMember()
  @Mutation(() => AbsencePayload, { description: 'Puts down leave, of oneself or of a member one may change (请假)' })
  async absenceCreate(
    @Args('input') input: AbsenceCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.leave.create(caller, input);
    const selected = selectedBelow(info, 'AbsencePayload', 'absence');
    return { absence: await this.reads.one(readerOf(caller), absenceShape, id, selected), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => AbsencePayload, { description: 'Back early, or not away after all (销假)' })
  async absenceEnd(
    @Args('input') input: AbsenceEndInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.leave.end(caller, input);
    const selected = selectedBelow(info, 'AbsencePayload', 'absence');
    return { absence: await this.reads.one(readerOf(caller), absenceShape, id, selected), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => DeputyshipPayload, { description: 'Names a deputy, of oneself or of a member one may change (代理)' })
  async deputyshipCreate(
    @Args('input') input: DeputyshipCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.standingIn.create(caller, input);
    const selected = selectedBelow(info, 'DeputyshipPayload', 'deputyship');
    return { deputyship: await this.reads.one(readerOf(caller), deputyshipShape, id, selected), userErrors: [] };
  }

  @AnyMember()
  @Mutation(() => DeputyshipPayload, { description: 'Takes the rights of a deputy back at once (结束代理)' })
  async deputyshipEnd(
    @Args('input') input: DeputyshipEndInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.standingIn.end(caller, input);
    const selected = selectedBelow(info, 'DeputyshipPayload', 'deputyship');
    return { deputyship: await this.reads.one(readerOf(caller), deputyshipShape, id, selected), userErrors: [] };
  }

  @ResolveField(() => String, { nullable: true })
  kind(@Parent() row: AbsenceRow, @Context() context: ApiContext): string | null {
    return concerns(row, context) ? row.kind : null;
  }

  @ResolveField(() => String, { nullable: true })
  note(@Parent() row: AbsenceRow, @Context() context: ApiContext): string | null {
    return concerns(row, context) ? row.note : null;
  }

  /** What lies around now, of members the reader may see; of one member in any of the given places. */
  private around(
    shape: Shape,
    places: string[],
    memberId: string | null,
    { caller }: Pick<ApiContext, 'caller'>,
    info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const reader = readerOf(caller);
    const id = memberId ? decodeId('mem', memberId) : undefined;
    if (memberId && !id) return Promise.resolve([]);
    const { schema } = reader.scope;
    const selected = selectedFrom(info, shape.type);
    return this.reads.all(reader, shape, selected, {
      where: (column, bind) => {
        const seen = rowRestriction(reader.ability, 'read', 'Member', (property) => MEMBER_COLUMNS[property] ?? 'null', bind);
        const visible = `exists (select from ${schema}.member pm where pm.id = ${column('memberId')} and ${seen})`;
        const of = id ? ` and ${bind(id)}::uuid in (${places.map(column).join(', ')})` : '';
        return `${column('untilAt')} > now() - interval '90 days' and ${visible}${of}`;
      },
      orderBy: 'fromAt',
    });
  }
}

function concerns({ rawMemberId, rawDepartmentId }: AbsenceRow, { caller }: ApiContext): boolean {
  const { principal } = memberCaller(caller);
  const member = { id: rawMemberId, departmentId: rawDepartmentId };
  return rawMemberId === principal.member.id || mayAct(principal.ability, 'update', 'Member', member);
}
