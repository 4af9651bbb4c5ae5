import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';

@ObjectType({ description: 'How an organisation is entered (机构的登录方式)' })
export class SignInOffer {
  @Field({ description: 'Its name' }) organisation!: string;
  @Field({ description: 'By its own provider of identities' }) provider!: boolean;
  @Field({ description: 'In no other way, except in an emergency' }) providerOnly!: boolean;
}

@ObjectType({ description: "The account's link with the provider of an organisation (已关联的统一身份)" })
export class LinkedIdentity {
  @Field(() => ID) organisationId!: string;
  @Field() organisation!: string;
  @Field() issuer!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => Date) linkedAt!: string;
  @Field(() => Date, { nullable: true }) lastUsedAt!: string | null;
}

@InputType()
export class ProviderLoginInput {
  @Field({ description: 'Short address of the organisation' }) slug!: string;
}

@InputType()
export class IdentityLinkInput {
  @Field({ description: 'The own password, asked anew' }) password!: string;
}

@InputType()
export class IdentityUnlinkInput {
  @Field(() => ID) organisationId!: string;
  @Field({ description: 'The own password, asked anew' }) password!: string;
}

@ObjectType()
export class ProviderQuestionPayload extends Payload {
  @Field(() => String, { nullable: true, description: "The provider's page, to be opened in the same browser" }) url?: string | null;
}
