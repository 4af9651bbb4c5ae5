import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { TemplateDecisionInput } from '../template';
import { Organisation } from './organisation.graphql';

@InputType({ description: 'Founding an organisation (注册机构)' })
export class SignUpInput {
  @Field() organisationName!: string;
  @Field({ description: 'Short address of the portal' }) slug!: string;
  @Field({ description: 'company, community, property, eldercare or other' }) kind!: string;
  @Field() email!: string;
  @Field() password!: string;
  @Field(() => String, { nullable: true, description: 'Of the person; the address when left out' }) name?: string;
  @Field(() => String, { nullable: true, description: 'Code of the one template to start from; passed over where templates are given' })
  template?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the templates to start from; the first is followed where nobody decided',
  })
  templates?: string[] | null;
  @Field(() => [TemplateDecisionInput], {
    nullable: true,
    description: 'How clashes among the templates are settled; the others as proposed',
  })
  decisions?: TemplateDecisionInput[] | null;
  @Field(() => String, { nullable: true, description: 'zh or en' }) locale?: string;
}

@InputType({ description: 'What is left out stays; null clears' })
export class OrganisationUpdateInput {
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) hours?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType()
export class OrganisationPayload extends Payload {
  @Field(() => Organisation, { nullable: true }) organisation?: Organisation | null;
}

@ObjectType({ description: 'A free short address (可用短地址)' })
export class SlugSuggestion {
  @Field() slug!: string;
  @Field() available!: boolean;
}
