import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Change } from '../core/graphql/history.graphql';
import { Node } from '../core/graphql/node.graphql';
import { NamedValue } from '../core/graphql/text.graphql';
import { AvailableAction } from '../core/graphql/action.graphql';
import { Customer } from '../customer';
import { Department, Member } from '../organisation';
import { ArticleRef, IntakeChannel, Priority, ProvisionRef, RegulationVersion, StateType } from '../regulation';
import { ItemField } from './item-field.graphql';

export enum ClockState {
  RUNNING = 'RUNNING',
  PAUSED = 'PAUSED',
  MET = 'MET',
  BREACHED = 'BREACHED',
}
registerEnumType(ClockState, { name: 'ClockState', description: 'Where a clock stands; a breach stays for good (时钟状态)' });

@ObjectType({ description: 'State of a procedure (状态)' })
export class ProcedureState {
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'In plain words for the person served' }) publicName!: string;
  @Field(() => StateType) type!: StateType;
}

@ObjectType({ description: 'A rest of a clock (暂停区间)' })
export class Hold {
  @Field(() => Date) from!: string;
  @Field(() => Date, { nullable: true }) to!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType({ description: 'One run of a clock (时限)' })
export class Clock {
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => ClockState) state!: ClockState;
  @Field(() => Date) startedAt!: string;
  @Field(() => Date) dueAt!: string;
  @Field(() => Date, { nullable: true }) stoppedAt!: string | null;
  @Field(() => Date, { description: 'Early warning' }) warnAt!: string;
  @Field({ description: 'In words: 2 个工作日' }) limit!: string;
  @Field(() => Int, { nullable: true, description: 'Working minutes for limits in working time; negative when overdue; null when stopped' })
  remainingMinutes!: number | null;
  @Field({ description: 'Whether the limit counts working time' }) workingTime!: boolean;
  @Field(() => Int, { nullable: true, description: 'Working minutes of an ordinary day, where the limit is laid down in working days' })
  dayMinutes!: number | null;
  @Field({ description: 'Whether its deadline is promised to the customer' }) promised!: boolean;
  @Field(() => [Hold]) holds!: Hold[];
  @Field(() => ProvisionRef) provision!: ProvisionRef;
  @Field(() => [ArticleRef]) articles!: ArticleRef[];
}

@ObjectType({ description: 'Answer to a question of the form (表单内容)' })
export class FieldAnswer {
  @Field() code!: string;
  @Field() label!: string;
  @Field({ description: 'Masked where it is personal' }) value!: string;
  @Field({ description: 'Shown in full by requestReveal (个人信息)' }) personal!: boolean;
}

@ObjectType({ description: "A customer's rating (评价)" })
export class Rating {
  @Field() level!: string;
  @Field() levelName!: string;
  @Field(() => Int) points!: number;
  @Field() bad!: boolean;
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => Date) ratedAt!: string;
}

@ObjectType({ description: 'A step that was taken (办理过程)' })
export class TimelineEntry {
  @Field(() => Int) seq!: number;
  @Field(() => Date) at!: string;
  @Field() action!: string;
  @Field() actionName!: string;
  @Field(() => String, { nullable: true }) fromState!: string | null;
  @Field() toState!: string;
  @Field({ description: 'Name of the state entered' }) toStateName!: string;
  @Field() actorName!: string;
  @Field(() => String, { nullable: true, description: 'Whom the actor stood in for (代理)' }) onBehalfOf!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => String, { nullable: true }) departmentName!: string | null;
  @Field(() => String, { nullable: true }) assigneeName!: string | null;
}

@ObjectType({ description: 'A rule that governs the request, and how it came to its result (适用规定)' })
export class AppliedRule {
  @Field() purpose!: string;
  @Field(() => ProvisionRef) provision!: ProvisionRef;
  @Field(() => [ArticleRef]) articles!: ArticleRef[];
  @Field(() => Int) regulationVersion!: number;
  @Field(() => [NamedValue]) inputs!: NamedValue[];
  @Field() result!: string;
  @Field({ description: 'Why this rule and no other' }) reason!: string;
}

@ObjectType({ description: 'Service item as staff pick it (服务事项)' })
export class ServiceItem {
  @Field(() => ID) id!: string;
  @Field() key!: string;
  @Field() name!: string;
  @Field() family!: string;
  @Field() familyName!: string;
  @Field() summary!: string;
  @Field(() => Priority) priority!: Priority;
  @Field(() => [IntakeChannel]) channels!: IntakeChannel[];
  @Field() feeAmount!: string;
  @Field() feeUnit!: string;
  @Field() public!: boolean;
  @Field(() => [ItemField]) fields!: ItemField[];
  @Field({ description: 'What is promised, in words' }) promise!: string;
}

@ObjectType({ implements: () => [Node], description: 'Request (服务诉求)' })
export class Request implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() number!: string;
  @Field() summary!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => ProcedureState) state!: ProcedureState;
  @Field(() => Priority) priority!: Priority;
  @Field(() => IntakeChannel) channel!: IntakeChannel;
  @Field(() => ServiceItem) item!: ServiceItem;
  @Field(() => Customer, { nullable: true }) customer!: Customer | null;
  @Field(() => Department, { nullable: true }) department!: Department | null;
  @Field(() => Member, { nullable: true }) assignee!: Member | null;
  @Field(() => Member, { nullable: true }) registeredBy!: Member | null;
  @Field(() => Date) registeredAt!: string;
  @Field(() => Date) updatedAt!: string;
  @Field(() => Date, { nullable: true }) closedAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'Earliest deadline of the clocks that run' }) dueAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'Promised to the customer' }) promisedAt!: string | null;
  @Field({ description: 'A deadline has passed that is still to be met' }) overdue!: boolean;
  @Field(() => Int, { nullable: true, description: 'Until dueAt, in working minutes for limits in working time' }) remainingMinutes!:
    | number
    | null;
  @Field(() => [Clock], { nullable: true }) clocks!: Clock[] | null;
  @Field(() => [FieldAnswer], { nullable: true }) answers!: FieldAnswer[] | null;
  @Field(() => Rating, { nullable: true }) rating!: Rating | null;
  @Field(() => [TimelineEntry], { nullable: true }) timeline!: TimelineEntry[] | null;
  @Field(() => [AvailableAction]) availableActions!: AvailableAction[];
  @Field(() => [AppliedRule]) appliedRules!: AppliedRule[];
  @Field(() => RegulationVersion) regulationVersion!: RegulationVersion;
  @Field(() => [String], { description: 'What the caller may have shown by requestReveal (可查看的隐藏信息)' }) revealable!: string[];
  @Field({ description: "The customer's page of the request" }) receiptUrl!: string;
  @Field(() => String, { nullable: true, description: 'One-time link, while a rating can be given' }) ratingUrl!: string | null;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}
