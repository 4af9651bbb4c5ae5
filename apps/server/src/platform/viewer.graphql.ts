import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody of the platform inside the organisation (平台支持)' })
export class SupportVisit {
  @Field() name!: string;
  @Field() reason!: string;
  @Field(() => Date) endsAt!: string;
}
