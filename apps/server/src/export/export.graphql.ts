import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Payload } from '../core/graphql/payload';
import { ViewList, ViewOrderInput } from '../view';

export enum ExportFormat {
  XLSX = 'xlsx',
  CSV = 'csv',
}
registerEnumType(ExportFormat, { name: 'ExportFormat', description: 'Format of a file (文件格式)' });

export enum ExportState {
  WAITING = 'waiting',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
}
registerEnumType(ExportState, { name: 'ExportState', description: 'Where an export stands (导出状态)' });

@ObjectType({ description: 'A list taken out as a file by the caller (导出)' })
export class Export {
  @Field(() => ID) id!: string;
  @Field(() => ViewList) list!: string;
  @Field(() => ExportFormat) format!: string;
  @Field(() => ExportState) state!: string;
  @Field(() => Int) rows!: number;
  @Field({ description: 'More rows fitted than a file may hold' }) cut!: boolean;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { description: 'The file is gone then' }) expiresAt!: string;
  @Field(() => String, { nullable: true, description: 'Once it is done: opens for its maker only, until it expires' }) url!: string | null;
}

@InputType({ description: 'The rows a list shows, narrowed in the same way; at most 10000' })
export class ExportCreateInput {
  @Field(() => ViewList) list!: string;
  @Field(() => ExportFormat) format!: ExportFormat;
  @Field(() => GraphQLJSON, { nullable: true, description: "In the words of the list's filter input" }) filter?: object | null;
  @Field(() => ViewOrderInput, { nullable: true }) orderBy?: ViewOrderInput | null;
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => [String], { nullable: true, description: 'Columns in their order; all of them when left out' }) columns?: string[] | null;
}

@ObjectType()
export class ExportPayload extends Payload {
  @Field(() => Export, { nullable: true }) export?: Export | null;
}
