import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../core/graphql/node.graphql';
import { LocalText } from '../core/graphql/text.graphql';
import { ProvisionBody } from './body.graphql';

export enum VersionState {
  SCHEDULED = 'SCHEDULED',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(VersionState, { name: 'VersionState', description: 'Whether a published version governs yet or still (版本状态)' });

@ObjectType({ description: 'An article as something refers to it (条款引用)' })
export class ArticleRef {
  @Field(() => ID) id!: string;
  @Field({ description: 'Stable over all versions' }) key!: string;
  @Field({ description: 'As printed: 第十二条' }) label!: string;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true, description: 'Markdown' }) body!: string | null;
}

@ObjectType({ description: 'A provision as something refers to it (规定引用)' })
export class ProvisionRef {
  @Field(() => ID) id!: string;
  @Field({ description: 'Stable over all versions' }) key!: string;
  @Field() kind!: string;
  @Field() name!: string;
  @Field({ description: 'In plain words' }) text!: string;
}

@ObjectType({ description: 'A node of the text of a regulation (条款)' })
export class Article extends ArticleRef {
  @Field(() => String, { nullable: true }) parentKey!: string | null;
  @Field({ description: 'part, chapter, section, article, paragraph or item' }) level!: string;
  @Field({ description: 'Guidance asks for no machinery (倡导性条款)' }) guidance!: boolean;
  @Field(() => [ProvisionRef]) provisions!: ProvisionRef[];
}

@ObjectType({ implements: () => [Node], description: 'Service regulation (服务管理制度)' })
export class Regulation implements Node {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() title!: string;
  @Field(() => RegulationVersion, { nullable: true }) inForce!: RegulationVersion | null;
  @Field(() => [RegulationVersion]) versions!: RegulationVersion[];
  @Field(() => [String], { description: 'Codes of the templates it came from (来自的模板)' }) templates!: string[];
}

@ObjectType({ description: 'What a version changed on one provision, in words (规定变更)' })
export class ProvisionChange {
  @Field() key!: string;
  @Field() kind!: string;
  @Field() name!: string;
  @Field({ description: 'added, removed or changed' }) change!: string;
  @Field() text!: string;
}

@ObjectType({ implements: () => [Node], description: 'Published version of a regulation; it never changes (制度版本)' })
export class RegulationVersion implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field(() => VersionState) state!: VersionState;
  @Field(() => Date) effectiveFrom!: string;
  @Field(() => Date) publishedAt!: string;
  @Field() publishedByName!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn before it took effect (撤回原因)' })
  withdrawalReason!: string | null;
  @Field(() => Regulation, { nullable: true }) regulation!: Regulation | null;
  @Field(() => [Article]) articles!: Article[];
  @Field(() => [Provision]) provisions!: Provision[];
  @Field(() => [ProvisionChange], { description: 'Against the version before' }) changes!: ProvisionChange[];
}

@ObjectType({ implements: () => [Node], description: 'Provision of a published version (规定)' })
export class Provision extends ProvisionRef implements Node {
  @Field(() => LocalText) names!: LocalText;
  @Field(() => [ArticleRef]) articles!: ArticleRef[];
  @Field(() => ProvisionBody) body!: typeof ProvisionBody;
  @Field(() => RegulationVersion) regulationVersion!: RegulationVersion;
}
