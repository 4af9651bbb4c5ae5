import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';

@InputType({ description: 'Taking out everything the organisation has (导出全部数据)' })
export class OrganisationTakeoutInput {
  @Field({ description: 'Why; stays on the audit trail' }) reason!: string;
  @Field(() => Boolean, { nullable: true, description: 'With sealed personal data in clear beside it' }) inClear?: boolean | null;
}

@ObjectType()
export class OrganisationTakeoutPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'A tar.gz, for the caller only, once, within 15 minutes' }) url?: string | null;
}
