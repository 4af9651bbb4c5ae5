import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { Department, Member, Role } from '../organisation';

export enum SecondFactorDemand {
  OFF = 'off',
  ADMINISTRATORS = 'administrators',
  EVERYONE = 'everyone',
}
registerEnumType(SecondFactorDemand, { name: 'SecondFactorDemand', description: 'Who must use a second factor (两步验证要求)' });

@ObjectType({ description: 'How members sign in (登录方式)' })
export class SignInPolicy {
  @Field(() => Int, { description: '0 before its first change' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Issuer of the OpenID provider (身份提供方)' }) issuer!: string | null;
  @Field(() => String, { nullable: true }) clientId!: string | null;
  @Field({ description: 'A client secret is kept; it is shown to nobody' }) hasSecret!: boolean;
  @Field({ description: 'To be registered with the provider (回调地址)' }) redirectUrl!: string;
  @Field({ description: 'Page from which members sign in by the provider' }) signInUrl!: string;
  @Field(() => [String], { description: "Mail domains that are the organisation's own" }) domains!: string[];
  @Field({ description: 'Members may sign in by the provider' }) offered!: boolean;
  @Field({ description: 'Somebody unknown becomes a member when they first sign in' }) provision!: boolean;
  @Field(() => Role, { nullable: true, description: 'Which they then get' }) role!: Role | null;
  @Field(() => Department, { nullable: true, description: 'Where they then belong' }) department!: Department | null;
  @Field({ description: 'Members sign in in no other way' }) providerOnly!: boolean;
  @Field(() => [Member], { description: 'Who may all the same, for the day the provider fails (应急登录)' }) emergencyMembers!: Member[];
  @Field(() => SecondFactorDemand, { description: 'Who must use a second factor (两步验证要求)' }) secondFactor!: SecondFactorDemand;
  @Field(() => Date, { nullable: true, description: 'From when on' }) secondFactorFrom!: string | null;
}

@InputType({ description: 'What is left out stays; null clears' })
export class SignInPolicyUpdateInput {
  @Field(() => String, { nullable: true }) issuer?: string | null;
  @Field(() => String, { nullable: true }) clientId?: string | null;
  @Field(() => String, { nullable: true, description: 'Must be given anew with another issuer' }) clientSecret?: string | null;
  @Field(() => [String], { nullable: true }) domains?: string[];
  @Field(() => Boolean, { nullable: true }) offered?: boolean;
  @Field(() => Boolean, { nullable: true }) provision?: boolean;
  @Field(() => ID, { nullable: true }) roleId?: string | null;
  @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @Field(() => Boolean, { nullable: true }) providerOnly?: boolean;
  @Field(() => [ID], { nullable: true }) emergencyMemberIds?: string[];
  @Field(() => SecondFactorDemand, { nullable: true }) secondFactor?: SecondFactorDemand;
  @Field(() => Date, { nullable: true, description: 'At once when left out' }) secondFactorFrom?: Date | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType()
export class SignInPolicyPayload extends Payload {
  @Field(() => SignInPolicy, { nullable: true }) signInPolicy?: SignInPolicy | null;
}
