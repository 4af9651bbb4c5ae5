import { decodeId, inLanguage } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import type { ListArgs } from '../core/graphql/list.graphql';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import { deliveryList, deliveryShape, webhookList, webhookShape } from './shapes';
import { TOPICS } from './topics';
import {
  DeliveryArguments,
  DeliveryConnection,
  Webhook,
  WebhookArguments,
  WebhookConnection,
  WebhookCreateInput,
  WebhookDelivery,
  WebhookDeliveryPayload,
  WebhookPayload,
  WebhookRedeliverInput,
  WebhookSecretPayload,
  WebhookSecretRotateInput,
  WebhookTestInput,
  WebhookTopic,
  WebhookUpdateInput,
} from './webhook.graphql';
import { Webhooks } from './webhook.service';

type Call = Pick<ApiContext, 'caller'>;

@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Webhooks) private readonly service: Webhooks,
  ) {}

  @Allow('read', 'Webhook')
  @Query(() => WebhookConnection, { description: 'Addresses that are told of events (Webhook)' })
  webhooks(@Args({ type: () => WebhookArguments }) args: ListArgs, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.reads.list(readerOf(caller), webhookList, args, info);
  }

  @Allow('read', 'Webhook')
  @Query(() => Webhook, { nullable: true })
  async webhook(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const uuid = decodeId('whk', id);
    return uuid ? this.reads.one<object>(readerOf(caller), webhookShape, uuid, selectedFrom(info, 'Webhook')) : null;
  }

  @Allow('read', 'Webhook')
  @Query(() => DeliveryConnection, { description: 'Messages to webhooks, newest first (投递记录)' })
  webhookDeliveries(
    @Args({ type: () => DeliveryArguments }) args: ListArgs,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return this.reads.list(readerOf(caller), deliveryList, args, info);
  }

  @Allow('read', 'Webhook')
  @Query(() => WebhookDelivery, { nullable: true })
  async webhookDelivery(@Args('id', { type: () => ID }) id: string, @Context() { caller }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const uuid = decodeId('whd', id);
    return uuid ? this.reads.one<object>(readerOf(caller), deliveryShape, uuid, selectedFrom(info, 'WebhookDelivery')) : null;
  }

  @Allow('read', 'Webhook')
  @Query(() => [WebhookTopic], { description: 'What a webhook can be told of (事件)' })
  webhookTopics(@Context() { caller }: ApiContext): WebhookTopic[] {
    return TOPICS.map(({ code, name }) => ({ code, name: inLanguage(name, caller.language) }));
  }

  @Allow('create', 'Webhook')
  @Mutation(() => WebhookSecretPayload, { description: 'Sets up an address and shows its secret this once (新建 Webhook)' })
  async webhookCreate(@Args('input') input: WebhookCreateInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    const { id, secret } = await this.service.create(call.caller, input);
    return { ...(await this.shown(call, info, 'WebhookSecretPayload', id)), secret };
  }

  @Allow('update', 'Webhook')
  @Mutation(() => WebhookPayload)
  async webhookUpdate(@Args('input') input: WebhookUpdateInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.shown(call, info, 'WebhookPayload', await this.service.update(call.caller, input));
  }

  @Allow('update', 'Webhook')
  @Mutation(() => WebhookSecretPayload, { description: 'A new secret; the one before signs for a day more (更换签名密钥)' })
  async webhookSecretRotate(@Args('input') input: WebhookSecretRotateInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    const { id, secret } = await this.service.rotate(call.caller, input.id);
    return { ...(await this.shown(call, info, 'WebhookSecretPayload', id)), secret };
  }

  @Allow('update', 'Webhook')
  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message that tells nothing (发送测试)' })
  async webhookTest(@Args('input') input: WebhookTestInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.delivery(call, info, await this.service.test(call.caller, input.id));
  }

  @Allow('update', 'Webhook')
  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message once more under the same id (重新投递)' })
  async webhookRedeliver(@Args('input') input: WebhookRedeliverInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    return this.delivery(call, info, await this.service.redeliver(call.caller, input.id));
  }

  private async shown({ caller }: Call, info: GraphQLResolveInfo, payload: string, id: string): Promise<object> {
    const webhook = await this.reads.one(readerOf(caller), webhookShape, id, selectedBelow(info, payload, 'webhook'));
    return { webhook, userErrors: [] };
  }

  private async delivery({ caller }: Call, info: GraphQLResolveInfo, id: string): Promise<object> {
    const selected = selectedBelow(info, 'WebhookDeliveryPayload', 'delivery');
    return { delivery: await this.reads.one(readerOf(caller), deliveryShape, id, selected), userErrors: [] };
  }
}
