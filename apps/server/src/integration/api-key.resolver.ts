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
  ApiKey,
  ApiKeyArguments,
  ApiKeyConnection,
  ApiKeyCreateInput,
  ApiKeyCreatePayload,
  ApiKeyPayload,
  ApiKeyRevokeInput,
  DeprecatedUse,
} from './api-key.graphql';
import { KeyRing } from './api-key.service';
import { apiKeyList, apiKeyShape, deprecatedUseShape } from './shapes';

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(KeyRing) private readonly service: KeyRing,
  ) {}

  @Allow('read', 'ApiKey')
  @Query(() => ApiKeyConnection, { description: 'Keys of programs (API 密钥)' })
  apiKeys(
    @Args({ type: () => ApiKeyArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return this.reads.list(readerOf(caller), apiKeyList, args, info);
  }

  @Allow('read', 'ApiKey')
  @Query(() => ApiKey, { nullable: true })
  async apiKey(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const uuid = decodeId('key', id);
    return uuid ? this.reads.one(readerOf(caller), apiKeyShape, uuid, selectedFrom(info, 'ApiKey')) : null;
  }

  @Allow('read', 'ApiKey')
  @Query(() => [DeprecatedUse], { description: 'What programs still use although it is to go, latest first (弃用报告)' })
  async deprecatedUses(@Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const selected = selectedFrom(info, 'DeprecatedUse');
    return (await this.reads.all(readerOf(caller), deprecatedUseShape, selected, { orderBy: 'lastAt' })).toReversed();
  }

  @Allow('create', 'ApiKey')
  @Mutation(() => ApiKeyCreatePayload, { description: 'Makes a key and shows it this once (创建密钥)' })
  async apiKeyCreate(
    @Args('input') input: ApiKeyCreateInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id, key } = await this.service.create(caller, input);
    const apiKey = await this.reads.one(readerOf(caller), apiKeyShape, id, selectedBelow(info, 'ApiKeyCreatePayload', 'apiKey'));
    return { apiKey, key, userErrors: [] };
  }

  @Allow('revoke', 'ApiKey')
  @Mutation(() => ApiKeyPayload, { description: 'Ends a key; its next call is refused (吊销密钥)' })
  async apiKeyRevoke(
    @Args('input') input: ApiKeyRevokeInput,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const id = await this.service.revoke(caller, input);
    return {
      apiKey: await this.reads.one(readerOf(caller), apiKeyShape, id, selectedBelow(info, 'ApiKeyPayload', 'apiKey')),
      userErrors: [],
    };
  }
}
