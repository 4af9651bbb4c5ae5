import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One field before and after (字段变更)' })
export class FieldChange {
  @Field() field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType({ description: 'One act on an object (变更记录)' })
export class Change {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: string;
  @Field() actorName!: string;
  @Field(() => String, { nullable: true, description: 'Whom the actor stood in for (代理)' }) onBehalfOf!: string | null;
  @Field() action!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field({ description: 'console, api, portal or job' }) source!: string;
  @Field(() => String, { nullable: true, description: 'Id of the HTTP request' }) requestId!: string | null;
  @Field(() => [FieldChange]) fields!: FieldChange[];
}
