import { Field, ObjectType } from '@nestjs/graphql';
import { UserError } from './user-error.graphql';

/** What every mutation answers beside its object. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'What the caller can mend; empty when the change was made (可修正的错误)' })
  userErrors!: UserError[];
}
