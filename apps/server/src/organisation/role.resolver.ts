import { type Grant, SCOPES, decodeId, grantDifference, inLanguage } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow, AnyMember } from '../core/permission/declare';
import { Subjects } from '../core/permission/subjects';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { Adoptions, modelOf } from './adoption.service';
import { Role, RuleFault, type Scope, SubjectInfo } from './organisation.graphql';
import { ruleFaults, ruleNames } from './role-rule';
import {
  GrantInput,
  RoleAdoptInput,
  RoleArguments,
  RoleConnection,
  RoleCreateInput,
  RoleDifference,
  RolePayload,
  RoleUpdateInput,
} from './role.graphql';
import { Roles } from './role.service';
import { roleList, roleShape } from './shapes';

/** What the difference to the template needs of a role. */
interface RoleRow {
  /** Of each regulation. */
  rawTemplates: string[][];
  rawBuiltIn: boolean;
  rawCode: string;
  rawGrants: Grant[];
}

@Resolver(() => Role)
export class RoleResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Roles) private readonly service: Roles,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(Adoptions) private readonly adoptions: Adoptions,
  ) {}

  @Allow('read', 'Role')
  @Query(() => RoleConnection, { description: 'Roles (角色)' })
  roles(
    @Args({ type: () => RoleArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), roleList, args, info);
  }

  @Allow('read', 'Role')
  @Query(() => Role, { nullable: true })
  async role(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('rol', id);
    return uuid ? this.reads.one(readerOf(caller), roleShape, uuid, selectedFrom(info, 'Role')) : null;
  }

  @AnyMember()
  @Query(() => [SubjectInfo], { description: 'What roles can be made of (可授权对象)' })
  permissionSubjects(@Context() { caller }: ApiContext): SubjectInfo[] {
    const named = (list: { code: string; name: { zh: string; en?: string } }[]) =>
      list.map(({ code, name }) => ({ code, name: inLanguage(name, caller.language) }));
    return this.subjects.all.map(({ subject, name, actions, fields, sensitive, scopes, ruleFields }) => ({
      ...ruleNames({ subject, ruleFields }, caller.language),
      subject,
      name: inLanguage(name, caller.language),
      actions: named(actions),
      fields: named(fields),
      sensitiveFields: sensitive,
      scopes: SCOPES.filter((scope) => scope === 'all' || scope in scopes || (scope === 'rule' && ruleFields)) as Scope[],
    }));
  }

  @Allow('read', 'Role')
  @Query(() => [RuleFault], {
    description: 'What is wrong with a rule on whose records, by the place; empty when it can be kept (规则检查)',
  })
  permissionRuleFaults(@Args('grant', { type: () => GrantInput }) grant: GrantInput, @Context() { caller }: ApiContext): RuleFault[] {
    const faults = ruleFaults(grant, this.subjects.all);
    return faults.map(({ start, end, message }) => ({ start, end, message: inLanguage(message, caller.language) }));
  }

  @ResolveField(() => RoleDifference, { nullable: true, description: 'None for roles the organisation made itself' })
  templateDifference(@Parent() { rawTemplates, rawBuiltIn, rawCode, rawGrants }: RoleRow): RoleDifference | null {
    const model = rawBuiltIn ? modelOf(rawTemplates.flat(), rawCode) : undefined;
    return model ? (grantDifference(rawGrants, model) as unknown as RoleDifference) : null;
  }

  @Allow('update', 'Role')
  @Mutation(() => RolePayload, { description: 'Takes over what the template gives the role by now (采用模板权限)' })
  async roleAdoptTemplate(
    @Args('input') input: RoleAdoptInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.adoptions.adopt(caller, input);
    return { role: await this.reads.one(readerOf(caller), roleShape, id, selectedBelow(info, 'RolePayload', 'role')), userErrors: [] };
  }

  @Allow('create', 'Role')
  @Mutation(() => RolePayload)
  async roleCreate(
    @Args('input') input: RoleCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.service.create(caller, input);
    return { role: await this.reads.one(readerOf(caller), roleShape, id, selectedBelow(info, 'RolePayload', 'role')), userErrors: [] };
  }

  @Allow('update', 'Role')
  @Mutation(() => RolePayload)
  async roleUpdate(
    @Args('input') input: RoleUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.service.update(caller, input);
    return { role: await this.reads.one(readerOf(caller), roleShape, id, selectedBelow(info, 'RolePayload', 'role')), userErrors: [] };
  }
}
