import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Change } from '../core/graphql/history.graphql';
import { connectionOf, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { Member } from '../organisation';
import { apiKeyList } from './shapes';

export enum ApiKeyState {
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(ApiKeyState, { name: 'ApiKeyState', description: 'Whether a key opens anything (密钥状态)' });

@ObjectType({ implements: () => [Node], description: 'Key with which a program works in the organisation (API 密钥)' })
export class ApiKey implements Node {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'Beginning of the key; the rest is kept nowhere' }) hint!: string;
  @Field(() => [String], { description: 'What it may do, as far as its maker still may: "Request:read"' }) scopes!: string[];
  @Field(() => [String], { description: 'Address ranges it may be used from; from anywhere when empty' }) addresses!: string[];
  @Field(() => ApiKeyState) state!: ApiKeyState;
  @Field(() => Member, { nullable: true }) createdBy!: Member | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date) expiresAt!: string;
  @Field(() => Date, { nullable: true }) revokedAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'To the minute' }) lastUsedAt!: string | null;
  @Field(() => String, { nullable: true }) lastUsedAddress!: string | null;
  @Field(() => [DeprecatedUse], { description: 'What its program should change, latest use first' }) deprecatedUses!: DeprecatedUse[];
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@ObjectType({ description: 'Something of the contract that is to go, and that a key still uses (已弃用的字段)' })
export class DeprecatedUse {
  @Field({ description: 'As "Viewer.locale"' }) field!: string;
  @Field({ description: 'What to use instead, and until when' }) reason!: string;
  @Field(() => Int, { description: 'Calls that used it' }) calls!: number;
  @Field(() => Date) firstAt!: string;
  @Field(() => Date, { description: 'To the second' }) lastAt!: string;
  @Field(() => ApiKey, { nullable: true }) apiKey!: ApiKey | null;
}

export const ApiKeyConnection = connectionOf(ApiKey);
export const ApiKeyArguments = listArguments({ order: orderInput('ApiKeyOrder', apiKeyList.orders), search: false });

@InputType()
export class ApiKeyCreateInput {
  @Field() name!: string;
  @Field(() => [String], { description: '"Request:read" and the like; "pii:read" for personal data in clear' }) scopes!: string[];
  @Field(() => Date, { description: 'Within a year' }) expiresAt!: string;
  @Field(() => [String], { nullable: true, description: 'Addresses or CIDR ranges; from anywhere when left out' }) addresses?: string[];
}

@InputType()
export class ApiKeyRevokeInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType()
export class ApiKeyPayload extends Payload {
  @Field(() => ApiKey, { nullable: true }) apiKey?: ApiKey | null;
}

@ObjectType()
export class ApiKeyCreatePayload extends Payload {
  @Field(() => ApiKey, { nullable: true }) apiKey?: ApiKey | null;
  @Field(() => String, { nullable: true, description: 'The key itself, shown this once' }) key?: string | null;
}
