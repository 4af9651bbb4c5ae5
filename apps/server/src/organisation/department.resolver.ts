import { decodeId, inLanguage } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import {
  DepartmentArguments,
  DepartmentCloseInput,
  DepartmentConnection,
  DepartmentCreateInput,
  DepartmentPayload,
  DepartmentThen,
  DepartmentUpdateInput,
} from './department.graphql';
import { DepartmentClosings } from './closing.service';
import { Departments } from './department.service';
import { OpenWorkCount } from './handover.graphql';
import { PastDepartments } from './past.service';
import { Department } from './organisation.graphql';
import { departmentList, departmentShape } from './shapes';

@Resolver(() => Department)
export class DepartmentResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Departments) private readonly service: Departments,
    @Inject(DepartmentClosings) private readonly closings: DepartmentClosings,
    @Inject(PastDepartments) private readonly past: PastDepartments,
  ) {}

  @Allow('read', 'Department')
  @Query(() => DepartmentConnection, { description: 'Departments (部门)' })
  departments(
    @Args({ type: () => DepartmentArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), departmentList, args, info);
  }

  @Allow('read', 'Department')
  @Query(() => Department, { nullable: true })
  async department(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('dep', id);
    return uuid ? this.reads.one(readerOf(caller), departmentShape, uuid, selectedFrom(info, 'Department')) : null;
  }

  @Allow('create', 'Department')
  @Mutation(() => DepartmentPayload)
  async departmentCreate(
    @Args('input') input: DepartmentCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.create(caller, input), { caller }, info);
  }

  @Allow('update', 'Department')
  @Mutation(() => DepartmentPayload)
  async departmentUpdate(
    @Args('input') input: DepartmentUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.update(caller, input), { caller }, info);
  }

  @Allow('update', 'Department')
  @Query(() => [OpenWorkCount], { description: 'What would move with a department that is closed (在办事项)' })
  async departmentOpenWork(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext): Promise<OpenWorkCount[]> {
    const counts = await this.closings.preview(caller, id);
    return counts.map(({ kind, name, count }) => ({ kind, name: inLanguage(name, caller.language), count }));
  }

  @Allow('update', 'Department')
  @Mutation(() => DepartmentPayload, { description: 'Closes a department; its records keep the department they had (部门撤并)' })
  async departmentClose(
    @Args('input') input: DepartmentCloseInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.closings.close(caller, input), { caller }, info);
  }

  @Allow('read', 'Department')
  @Query(() => [DepartmentThen], { description: 'The departments of a moment, with the names and places they had (历史组织架构)' })
  departmentsAt(@Args('at', { type: () => Date }) at: string, @Context() { caller }: ApiContext): Promise<DepartmentThen[]> {
    return this.past.at(memberCaller(caller).principal, caller.language, at);
  }

  private async answer(id: string, { caller }: Pick<ApiContext, 'caller'>, info: GraphQLResolveInfo): Promise<object> {
    return {
      department: await this.reads.one(readerOf(caller), departmentShape, id, selectedBelow(info, 'DepartmentPayload', 'department')),
      userErrors: [],
    };
  }
}
