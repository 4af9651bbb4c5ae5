import { DRAFT_STATES } from '@charter/regulation';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AvailableAction } from '../../core/graphql/action.graphql';
import { Change } from '../../core/graphql/history.graphql';
import { Node } from '../../core/graphql/node.graphql';
import { Payload } from '../../core/graphql/payload';
import { LocalText, LocalTextInput } from '../../core/graphql/text.graphql';
import { TemplateDecisionInput } from '../../template';
import { ProvisionChangeInput } from '../amend.graphql';
import { ProvisionBody } from '../body.graphql';
import { Comparison } from '../compare.graphql';
import { Regulation, RegulationVersion } from '../regulation.graphql';

export const DraftState = Object.fromEntries(
  DRAFT_STATES.map((state) => [state.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), state]),
);
registerEnumType(DraftState, { name: 'DraftState', description: 'How far a revision is (修订稿状态)' });

@ObjectType({ description: 'A node of the text of a revision (修订稿条款)' })
export class DraftArticle {
  @Field({ description: 'Stable over all versions' }) key!: string;
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field({ description: 'part, chapter, section, article, paragraph or item' }) level!: string;
  @Field(() => LocalText) label!: LocalText;
  @Field(() => LocalText, { nullable: true }) title!: LocalText | null;
  @Field(() => LocalText, { nullable: true, description: 'Markdown' }) body!: LocalText | null;
  @Field({ description: 'Guidance asks for no machinery (倡导性条款)' }) guidance!: boolean;
  @Field(() => String, { nullable: true, description: 'Who changed it last in this revision' }) changedByName!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'A provision of a revision (修订稿规定)' })
export class DraftProvision {
  @Field() key!: string;
  @Field() kind!: string;
  @Field(() => LocalText) name!: LocalText;
  @Field({ description: 'In plain words' }) text!: string;
  @Field(() => [String], { description: 'Keys of the articles that demand it' }) articles!: string[];
  @Field(() => ProvisionBody) body!: typeof ProvisionBody;
  @Field(() => String, { nullable: true }) changedByName!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'A fault that keeps a revision from being published, and where (问题)' })
export class DraftProblem {
  @Field({ description: 'article/<key> or <kind>/<key>' }) place!: string;
  @Field() name!: string;
  @Field() message!: string;
}

@ObjectType({ description: 'Both the revision and a newer version changed it; the words of the revision were kept (冲突)' })
export class DraftConflict {
  @Field({ description: 'article or provision' }) what!: string;
  @Field({ description: 'Key of the article, or kind/key of the provision' }) identity!: string;
}

@ObjectType({ implements: () => [Node], description: 'A remark on a revision (审阅意见)' })
export class DraftComment implements Node {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'article/<key> or <kind>/<key>; the whole revision when null' }) place!:
    | string
    | null;
  @Field() text!: string;
  @Field() authorName!: string;
  @Field(() => Date) at!: string;
  @Field(() => Date, { nullable: true }) settledAt!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'Revision of a regulation being made (修订稿)' })
export class RegulationDraft implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => DraftState) state!: string;
  @Field() title!: string;
  @Field(() => LocalText) titles!: LocalText;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field() createdByName!: string;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date) updatedAt!: string;
  @Field({ description: 'A newer version was published since it was begun' }) behind!: boolean;
  @Field(() => [DraftConflict]) conflicts!: DraftConflict[];
  @Field(() => Regulation) regulation!: Regulation;
  @Field(() => RegulationVersion, { description: 'The version it was begun from' }) base!: RegulationVersion;
  @Field(() => RegulationVersion, { nullable: true, description: 'What it became' }) published!: RegulationVersion | null;
  @Field(() => [DraftArticle]) articles!: DraftArticle[];
  @Field(() => [DraftProvision]) provisions!: DraftProvision[];
  @Field(() => [DraftComment]) comments!: DraftComment[];
  @Field(() => [DraftProblem], { description: 'All faults at once; it is published when there are none' }) problems!: DraftProblem[];
  @Field(() => Comparison, { description: 'Against the version it was begun from' }) comparison!: Comparison;
  @Field(() => [AvailableAction]) availableActions!: AvailableAction[];
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@InputType({ description: 'A node of a text (条款)' })
export class ArticleInput {
  @Field({ description: 'Small letters, digits and hyphens; stable over all versions' }) key!: string;
  @Field(() => String, { nullable: true }) parentKey?: string | null;
  @Field({ description: 'part, chapter, section, article, paragraph or item' }) level!: string;
  @Field(() => LocalTextInput) label!: LocalTextInput;
  @Field(() => LocalTextInput, { nullable: true }) title?: LocalTextInput | null;
  @Field(() => LocalTextInput, { nullable: true }) body?: LocalTextInput | null;
  @Field(() => Boolean, { nullable: true }) guidance?: boolean | null;
}

@InputType({ description: 'Begins a revision from the latest version, with a text of its own, or with a further template (起草修订稿)' })
export class RegulationDraftCreateInput {
  @Field(() => ID) regulationId!: string;
  @Field(() => LocalTextInput, { nullable: true }) title?: LocalTextInput | null;
  @Field(() => String, { nullable: true, description: 'What the revision is for' }) reason?: string | null;
  @Field(() => [ArticleInput], { nullable: true, description: 'The whole text, in order; the latest when left out' })
  articles?: ArticleInput[] | null;
  @Field(() => String, { nullable: true, description: 'Code of a template to take in; not together with a text' }) template?: string | null;
  @Field(() => [TemplateDecisionInput], {
    nullable: true,
    description: 'How what clashes with the template is settled; the rest stays as it is',
  })
  decisions?: TemplateDecisionInput[] | null;
  @Field(() => [ProvisionChangeInput], { nullable: true, description: 'Provisions changed, added or taken out from the beginning' })
  provisions?: ProvisionChangeInput[] | null;
}

@InputType({ description: 'Changes a node of the text, or adds one (修改条款)' })
export class RegulationDraftArticleSaveInput extends ArticleInput {
  @Field(() => ID) draftId!: string;
  @Field(() => Int, { nullable: true, description: 'Version of the node the change was made from' }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'Key of the node it is to stand behind; stays where it is when left out' })
  after?: string | null;
}

@InputType({ description: 'Takes a node and all below it out of the text (删除条款)' })
export class RegulationDraftArticleRemoveInput {
  @Field(() => ID) draftId!: string;
  @Field() key!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'Changes, adds or retires a provision of a revision (修改规定)' })
export class RegulationDraftProvisionSaveInput extends ProvisionChangeInput {
  @Field(() => ID) draftId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
}

@InputType({ description: 'A step of a revision: sent to review, approved, merged, discarded (修订稿流转)' })
export class RegulationDraftStepInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType({ description: 'Sends a revision back to whoever drafts it (退回修订稿)' })
export class RegulationDraftReturnInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field() reason!: string;
}

@InputType({ description: 'Publishes a revision as the next version (发布修订稿)' })
export class RegulationDraftPublishInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => Date, { nullable: true, description: 'Now when left out; never in the past' }) effectiveFrom?: string;
  @Field() reason!: string;
}

@InputType({ description: 'Remarks on a revision (提出意见)' })
export class RegulationDraftCommentInput {
  @Field(() => ID) draftId!: string;
  @Field(() => String, { nullable: true, description: 'article/<key> or <kind>/<key>; the whole revision when left out' })
  place?: string | null;
  @Field() text!: string;
}

@InputType({ description: 'Settles a remark, or opens it again (处理意见)' })
export class DraftCommentSettleInput {
  @Field(() => ID) id!: string;
  @Field({ description: 'False opens it again' }) settled!: boolean;
}

@ObjectType()
export class RegulationDraftPayload extends Payload {
  @Field(() => RegulationDraft, { nullable: true }) draft?: RegulationDraft | null;
}
