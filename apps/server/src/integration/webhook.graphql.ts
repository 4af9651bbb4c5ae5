import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Change } from '../core/graphql/history.graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { Member } from '../organisation';
import { deliveryList, webhookList } from './shapes';

export enum DeliveryState {
  WAITING = 'WAITING',
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
}
registerEnumType(DeliveryState, { name: 'DeliveryState', description: 'How a message fares (投递状态)' });

export enum WebhookInclude {
  THIN = 'THIN',
  SNAPSHOT = 'SNAPSHOT',
}
registerEnumType(WebhookInclude, {
  name: 'WebhookInclude',
  description: 'What a message holds: what happened to what, or also the object (消息内容)',
  valuesMap: {
    THIN: { description: 'Kind and id of the object; whoever wants more asks the API' },
    SNAPSHOT: { description: 'Also the object as the maker of the webhook may see it then, masked in the same way' },
  },
});

@ObjectType({ implements: () => [Node], description: 'Address that is told of events (Webhook)' })
export class Webhook implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() name!: string;
  @Field() url!: string;
  @Field(() => [String], { description: '"request.created" and the like' }) topics!: string[];
  @Field(() => WebhookInclude) include!: WebhookInclude;
  @Field() active!: boolean;
  @Field(() => String, { nullable: true, description: 'gone or failing, when the address ended it' }) disabledReason!: string | null;
  @Field(() => Date, { nullable: true, description: 'Until then the secret before signs too' }) previousUntil!: string | null;
  @Field(() => Member, { nullable: true }) createdBy!: Member | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@ObjectType({ description: 'One try to deliver a message (投递尝试)' })
export class DeliveryAttempt {
  @Field(() => Date) at!: string;
  @Field(() => Int, { nullable: true, description: 'HTTP status; none when there was no answer' }) status!: number | null;
  @Field(() => String, { nullable: true, description: 'Why there was no answer' }) error!: string | null;
  @Field(() => Int) milliseconds!: number;
  @Field(() => String, { nullable: true, description: 'Beginning of the answer' }) reply!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'A message to a webhook with every try (投递记录)' })
export class WebhookDelivery implements Node {
  @Field(() => ID, { description: 'The header webhook-id' }) id!: string;
  @Field() topic!: string;
  @Field({ description: 'The message as it is signed and sent' }) body!: string;
  @Field(() => DeliveryState) state!: DeliveryState;
  @Field(() => [DeliveryAttempt]) attempts!: DeliveryAttempt[];
  @Field(() => Date, { nullable: true }) nextAttemptAt!: string | null;
  @Field(() => Date) createdAt!: string;
}

@ObjectType({ description: 'What a webhook can be told of (事件)' })
export class WebhookTopic {
  @Field() code!: string;
  @Field() name!: string;
}

export const WebhookConnection = connectionOf(Webhook);
export const WebhookArguments = listArguments({ order: orderInput('WebhookOrder', webhookList.orders), search: false });
export const DeliveryConnection = connectionOf(WebhookDelivery);
export const DeliveryArguments = listArguments({
  filter: filterInput('WebhookDeliveryFilter', deliveryList.filters),
  order: orderInput('WebhookDeliveryOrder', deliveryList.orders),
  search: false,
});

@InputType()
export class WebhookCreateInput {
  @Field() name!: string;
  @Field({ description: 'https only' }) url!: string;
  @Field(() => [String]) topics!: string[];
  @Field(() => WebhookInclude, { nullable: true, description: 'THIN when left out' }) include?: WebhookInclude;
}

@InputType({ description: 'What is left out stays' })
export class WebhookUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) url?: string;
  @Field(() => [String], { nullable: true }) topics?: string[];
  @Field(() => WebhookInclude, { nullable: true }) include?: WebhookInclude;
  @Field(() => Boolean, { nullable: true }) active?: boolean;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType()
export class WebhookSecretRotateInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class WebhookTestInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class WebhookRedeliverInput {
  @Field(() => ID, { description: 'Of the delivery' }) id!: string;
}

@ObjectType()
export class WebhookPayload extends Payload {
  @Field(() => Webhook, { nullable: true }) webhook?: Webhook | null;
}

@ObjectType()
export class WebhookSecretPayload extends Payload {
  @Field(() => Webhook, { nullable: true }) webhook?: Webhook | null;
  @Field(() => String, { nullable: true, description: 'The secret to check signatures with, shown this once' }) secret?: string | null;
}

@ObjectType()
export class WebhookDeliveryPayload extends Payload {
  @Field(() => WebhookDelivery, { nullable: true }) delivery?: WebhookDelivery | null;
}
