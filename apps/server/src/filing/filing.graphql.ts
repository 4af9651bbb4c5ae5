import { FILING_STATES } from '@charter/regulation';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AvailableAction } from '../core/graphql/action.graphql';
import { Change } from '../core/graphql/history.graphql';
import { codeFilter, connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { LocalText, LocalTextInput } from '../core/graphql/text.graphql';
import { Department } from '../organisation';
import { ArticleChange, ArticleInput, ArticleRef, Regulation, RegulationVersion } from '../regulation';
import { filingList } from './shapes';

export const FilingState = Object.fromEntries(
  FILING_STATES.map((state) => [state.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), state]),
);
registerEnumType(FilingState, { name: 'FilingState', description: 'How far implementing rules are (实施细则状态)' });

@ObjectType({ description: 'An article of implementing rules (实施细则条款)' })
export class FilingArticle {
  @Field({ description: 'Stable while the rules are revised' }) key!: string;
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field({ description: 'part, chapter, section, article, paragraph or item' }) level!: string;
  @Field(() => LocalText) label!: LocalText;
  @Field(() => LocalText, { nullable: true }) title!: LocalText | null;
  @Field(() => LocalText, { nullable: true, description: 'Markdown' }) body!: LocalText | null;
  @Field(() => String, { nullable: true, description: 'Key of the article of the parent regulation that it carries out (依据条款)' })
  carriesOut!: string | null;
  @Field(() => ArticleRef, { nullable: true, description: 'That article, as it read when the rules were last held against it' })
  basis!: ArticleRef | null;
}

@ObjectType({ description: 'What keeps implementing rules from being filed, and where (问题)' })
export class FilingProblem {
  @Field(() => String, { nullable: true, description: 'Key of the article; the whole text when null' }) key!: string | null;
  @Field() message!: string;
}

@ObjectType({ implements: () => [Node], description: 'Implementing rules of a department, filed with head office (实施细则备案)' })
export class Filing implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => FilingState) state!: string;
  @Field() title!: string;
  @Field(() => LocalText) titles!: LocalText;
  @Field(() => Department, { nullable: true }) department!: Department | null;
  @Field(() => Regulation, { nullable: true, description: 'The parent regulation (上级制度)' }) regulation!: Regulation | null;
  @Field(() => RegulationVersion, { nullable: true, description: 'The version of the parent that they were last held against' })
  lookedOver!: RegulationVersion | null;
  @Field({ description: 'To be looked over again: the parent has changed or dropped an article they refer to (需重新核对)' })
  outdated!: boolean;
  @Field(() => [ArticleChange], { description: 'What the parent has changed under them since' }) basisChanges!: ArticleChange[];
  @Field() createdByName!: string;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date) updatedAt!: string;
  @Field(() => Date, { nullable: true }) filedAt!: string | null;
  @Field(() => String, { nullable: true }) filedByName!: string | null;
  @Field(() => Date, { nullable: true, description: 'When they were accepted or returned last' }) decidedAt!: string | null;
  @Field(() => String, { nullable: true }) decidedByName!: string | null;
  @Field(() => String, { nullable: true, description: 'What head office said: why they were returned, or what to mind (审核意见)' })
  opinion!: string | null;
  @Field(() => Date, { nullable: true }) effectiveFrom!: string | null;
  @Field(() => Date, { nullable: true }) endedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why they were withdrawn or repealed' }) endReason!: string | null;
  @Field(() => Filing, { nullable: true, description: 'The rules that these supersede once in force' }) replaces!: Filing | null;
  @Field(() => Filing, { nullable: true, description: 'The revision of these rules' }) replacedBy!: Filing | null;
  @Field(() => [FilingArticle]) articles!: FilingArticle[];
  @Field(() => [FilingProblem], { description: 'All faults at once; they can be filed when there are none' }) problems!: FilingProblem[];
  @Field(() => [AvailableAction]) availableActions!: AvailableAction[];
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

export const FilingConnection = connectionOf(Filing);
export const FilingArguments = listArguments({
  filter: filterInput('FilingFilter', filingList.filters, { state: codeFilter('FilingStateFilter', FilingState) }),
  order: orderInput('FilingOrder', filingList.orders),
});

@InputType({ description: 'An article of implementing rules (实施细则条款)' })
export class FilingArticleInput extends ArticleInput {
  @Field(() => String, { nullable: true, description: 'Key of the article of the parent regulation that it carries out' })
  carriesOut?: string | null;
}

@InputType({ description: 'Begins implementing rules of a department (起草实施细则)' })
export class FilingCreateInput {
  @Field(() => ID) departmentId!: string;
  @Field(() => ID, { description: 'The parent regulation' }) regulationId!: string;
  @Field(() => LocalTextInput) title!: LocalTextInput;
  @Field(() => [FilingArticleInput], { nullable: true }) articles?: FilingArticleInput[] | null;
}

@InputType({ description: 'Changes the title or the whole text while it is written (修改实施细则)' })
export class FilingUpdateInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => LocalTextInput, { nullable: true }) title?: LocalTextInput | null;
  @Field(() => [FilingArticleInput], { nullable: true, description: 'The whole text, in order' }) articles?: FilingArticleInput[] | null;
}

@InputType({ description: 'A step of implementing rules (实施细则流转)' })
export class FilingStepInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'A step that needs a reason: returning, withdrawing, repealing (说明理由)' })
export class FilingReasonInput extends FilingStepInput {
  @Field() reason!: string;
}

@InputType({ description: 'Accepts implementing rules (准予备案)' })
export class FilingAcceptInput extends FilingStepInput {
  @Field(() => Date, { nullable: true, description: 'Now when left out; never in the past' }) effectiveFrom?: string | null;
  @Field(() => String, { nullable: true, description: 'What the department should mind' }) opinion?: string | null;
}

@ObjectType()
export class FilingPayload extends Payload {
  @Field(() => Filing, { nullable: true }) filing?: Filing | null;
}
