import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../core/graphql/payload';

export enum ImportKind {
  DEPARTMENTS = 'DEPARTMENTS',
  MEMBERS = 'MEMBERS',
  CUSTOMERS = 'CUSTOMERS',
}
registerEnumType(ImportKind, { name: 'ImportKind', description: 'What can be brought in from a file (导入对象)' });

export enum ImportState {
  CHECKING = 'checking',
  CHECKED = 'checked',
  APPLYING = 'applying',
  DONE = 'done',
  UNDOING = 'undoing',
  UNDONE = 'undone',
  FAILED = 'failed',
}
registerEnumType(ImportState, { name: 'ImportState', description: 'Where an import stands (导入状态)' });

export enum ImportOutcome {
  CREATE = 'create',
  UPDATE = 'update',
  SAME = 'same',
  REFUSED = 'refused',
}
registerEnumType(ImportOutcome, { name: 'ImportOutcome', description: 'What a row does (导入结果)' });

@ObjectType({ description: 'What is wrong with a row, and the way out' })
export class ImportProblem {
  @Field(() => String, { nullable: true, description: 'Heading of the column' }) column!: string | null;
  @Field() message!: string;
}

@ObjectType({ description: 'A row of the file (导入行)' })
export class ImportRow {
  @Field(() => Int, { description: 'As the spreadsheet program counts' }) line!: number;
  @Field() label!: string;
  @Field(() => ImportOutcome) outcome!: string;
  @Field(() => [String], { description: 'Headings of the columns whose content changes' }) changes!: string[];
  @Field(() => [ImportProblem]) problems!: ImportProblem[];
}

@ObjectType({ description: 'Rows of a file that are brought in as one act (导入)' })
export class Import {
  @Field(() => ID, { description: 'Under it the audit trail keeps every row, as the id of the call' }) id!: string;
  @Field(() => ImportKind) kind!: string;
  @Field() fileName!: string;
  @Field(() => ImportState) state!: string;
  @Field(() => Int, { description: 'Rows that make a record' }) created!: number;
  @Field(() => Int, { description: 'Rows that change one' }) changed!: number;
  @Field(() => Int, { description: 'Rows that say what is on record already' }) same!: number;
  @Field(() => Int, { description: 'Rows at fault' }) refused!: number;
  @Field(() => String, { nullable: true, description: 'Why it went no further' }) problem!: string | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { nullable: true }) appliedAt!: string | null;
  @Field(() => Date, { nullable: true }) undoneAt!: string | null;
}

@ArgsType()
export class ImportRowArguments {
  @Field(() => Int, { defaultValue: 50, description: 'At most 100' }) first!: number;
  @Field(() => Int, { defaultValue: 0 }) offset!: number;
  @Field(() => Boolean, { defaultValue: false, description: 'Rows at fault only' }) problemsOnly!: boolean;
}

@InputType({ description: 'A file of at most 5000 rows; it is checked, and nothing is changed yet' })
export class ImportCheckInput {
  @Field(() => ImportKind) kind!: ImportKind;
  @Field() fileName!: string;
  @Field({ description: '.xlsx or .csv, in base64, at most 700 kB' }) content!: string;
}

@InputType()
export class ImportApplyInput {
  @Field(() => ID) id!: string;
  @Field(() => Boolean, { nullable: true, description: 'Rows at fault are left out instead of keeping back the whole' }) leaveOutRefused?:
    | boolean
    | null;
  @Field(() => Boolean, { nullable: true, description: 'New members get their invitation by mail' }) invite?: boolean | null;
}

@InputType()
export class ImportUndoInput {
  @Field(() => ID) id!: string;
}

@ObjectType()
export class ImportPayload extends Payload {
  @Field(() => Import, { nullable: true }) import?: Import | null;
}
