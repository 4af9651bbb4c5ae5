import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';
import { Customer } from '../customer';

export enum TakeoutFormat {
  JSON = 'JSON',
  HTML = 'HTML',
}
registerEnumType(TakeoutFormat, { name: 'TakeoutFormat', description: 'For programs, or for people to read and print (导出格式)' });

@InputType({ description: 'Everything on record about one person, for that person (导出个人信息)' })
export class CustomerExportInput {
  @Field(() => ID) id!: string;
  @Field(() => TakeoutFormat) format!: TakeoutFormat;
  @Field() reason!: string;
}

@ObjectType({ description: 'A file made for the caller and kept nowhere (文件)' })
export class TakeoutFile {
  @Field() name!: string;
  @Field() mediaType!: string;
  @Field() content!: string;
}

@ObjectType()
export class CustomerExportPayload extends Payload {
  @Field(() => TakeoutFile, { nullable: true }) file?: TakeoutFile | null;
}

@InputType({ description: 'Erases one person on request; waits while a request of theirs is open (删除个人信息)' })
export class CustomerEraseInput {
  @Field(() => ID) id!: string;
  @Field() reason!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@ObjectType()
export class CustomerErasePayload extends Payload {
  @Field(() => Customer, { nullable: true }) customer?: Customer | null;
}
