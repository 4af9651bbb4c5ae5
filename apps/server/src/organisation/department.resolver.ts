import { decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import {
  DepartmentArguments,
  DepartmentConnection,
  DepartmentCreateInput,
  DepartmentPayload,
  DepartmentUpdateInput,
} from './department.graphql';
import { Departments } from './department.service';
import { Department } from './organisation.graphql';
import { departmentList, departmentShape } from './shapes';

@Resolver(() => Department)
export class DepartmentResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Departments) private readonly service: Departments,
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

  private async answer(id: string, { caller }: Pick<ApiContext, 'caller'>, info: GraphQLResolveInfo): Promise<object> {
    return {
      department: await this.reads.one(readerOf(caller), departmentShape, id, selectedBelow(info, 'DepartmentPayload', 'department')),
      userErrors: [],
    };
  }
}
