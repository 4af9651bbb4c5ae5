import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Payload } from '../../core/graphql/payload';

export enum TrialState {
  WAITING = 'waiting',
  RUNNING = 'running',
  DONE = 'done',
  FAILED = 'failed',
}
registerEnumType(TrialState, { name: 'TrialState', description: 'How far a trial is (试算状态)' });

@ObjectType({ description: 'A figure of the period as it was and as it would have been (前后对比)' })
export class TrialFigure {
  @Field() name!: string;
  @Field(() => Int) before!: number;
  @Field(() => Int) after!: number;
}

@ObjectType({ description: 'How many records differ in what (差异项)' })
export class TrialAspect {
  @Field() name!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'What one look at the past found (试算结果)' })
export class TrialFinding {
  @Field({ description: 'deadlines, dispatch, segments, …' }) probe!: string;
  @Field() name!: string;
  @Field({ description: 'What the records are: Request, Customer' }) subject!: string;
  @Field(() => Int) examined!: number;
  @Field(() => Int, { description: 'Records with any difference' }) differing!: number;
  @Field(() => [TrialFigure]) figures!: TrialFigure[];
  @Field(() => [TrialAspect]) aspects!: TrialAspect[];
}

@ObjectType({ description: 'One difference of one record (差异明细)' })
export class TrialRow {
  @Field({ description: 'Which look found it' }) probe!: string;
  @Field(() => ID) subjectId!: string;
  @Field({ description: 'Number of the record' }) label!: string;
  @Field() aspect!: string;
  @Field() before!: string;
  @Field() after!: string;
}

@ArgsType()
export class TrialRowArguments {
  @Field(() => String, { nullable: true, description: 'Of which look; of all when left out' }) probe?: string | null;
  @Field(() => Int, { defaultValue: 50, description: 'At most 100' }) first!: number;
  @Field(() => Int, { defaultValue: 0 }) offset!: number;
}

@ObjectType({ description: 'A draft tried on a past period: what would have come out otherwise under it (试算)' })
export class RegulationTrial {
  @Field(() => ID) id!: string;
  @Field(() => ID) draftId!: string;
  @Field(() => Int, { description: 'The draft as it was when it was tried' }) draftVersion!: number;
  @Field(() => TrialState) state!: TrialState;
  @Field(() => String, { nullable: true }) problem!: string | null;
  @Field(() => Date) from!: string;
  @Field(() => Date) to!: string;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { nullable: true }) finishedAt!: string | null;
  @Field() createdByName!: string;
  @Field({ description: 'Rows are listed for whoever tried it, because they show what that member may see' }) mine!: boolean;
  @Field(() => [TrialFinding]) findings!: TrialFinding[];
}

@InputType({ description: 'Tries a draft on the requests and customers of a past period (试算)' })
export class RegulationDraftTryInput {
  @Field(() => ID) draftId!: string;
  @Field(() => Date) from!: string;
  @Field(() => Date) to!: string;
}

@ObjectType()
export class RegulationDraftTryPayload extends Payload {
  @Field(() => RegulationTrial, { nullable: true })
  trial?: RegulationTrial | null;
}
