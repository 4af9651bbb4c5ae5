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
import { Keyring } from '../core/secrecy/keyring';
import { SavedViews } from '../view';
import {
  Customer,
  CustomerArguments,
  CustomerConnection,
  CustomerCreateInput,
  CustomerPayload,
  CustomerRevealInput,
  CustomerRevealPayload,
  CustomerUpdateInput,
} from './customer.graphql';
import { Customers } from './customer.service';
import { Disclosures } from './disclosure.service';
import { customerList, customerListFor, customerShape } from './shapes';

@Resolver(() => Customer)
export class CustomerResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Customers) private readonly service: Customers,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(SavedViews) private readonly views: SavedViews,
  ) {}

  @Allow('read', 'Customer')
  @Query(() => CustomerConnection, { description: 'Customers (客户档案)' })
  async customers(
    @Args({ type: () => CustomerArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const reader = readerOf(caller);
    const applied = await this.views.applied(caller, 'CUSTOMERS', args, info.schema);
    const source = applied.search ? customerListFor(applied.search, await this.keyring.of(reader.scope)) : customerList;
    return this.reads.list(reader, source, applied, info);
  }

  @Allow('read', 'Customer')
  @Query(() => Customer, { nullable: true })
  async customer(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('cus', id);
    return uuid ? this.reads.one(readerOf(caller), customerShape, uuid, selectedFrom(info, 'Customer')) : null;
  }

  @Allow('create', 'Customer')
  @Mutation(() => CustomerPayload)
  async customerCreate(
    @Args('input') input: CustomerCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.create(caller, input), { caller }, info);
  }

  @Allow('update', 'Customer')
  @Mutation(() => CustomerPayload)
  async customerUpdate(
    @Args('input') input: CustomerUpdateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.answer(await this.service.update(caller, input), { caller }, info);
  }

  @Allow('reveal', 'Customer')
  @Mutation(() => CustomerRevealPayload, { description: 'Shows masked fields once, with a reason, on record (显示隐藏信息)' })
  async customerReveal(@Args('input') input: CustomerRevealInput, @Context() { caller }: ApiContext): Promise<object> {
    return { ...(await this.disclosures.reveal(caller, input)), userErrors: [] };
  }

  private async answer(id: string, { caller }: Pick<ApiContext, 'caller'>, info: GraphQLResolveInfo): Promise<object> {
    return {
      customer: await this.reads.one(readerOf(caller), customerShape, id, selectedBelow(info, 'CustomerPayload', 'customer')),
      userErrors: [],
    };
  }
}
