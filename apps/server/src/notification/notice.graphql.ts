import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, filterInput, listArguments, orderInput } from '../core/graphql/list.graphql';
import { Node } from '../core/graphql/node.graphql';
import { Payload } from '../core/graphql/payload';
import { Filing } from '../filing';
import { Organisation } from '../organisation';
import { Posting } from '../posting';
import { ArticleQuestion } from '../interpretation';
import { RegulationVersion } from '../regulation';
import { Request } from '../service';
import { noticeList } from './shapes';

export enum NoticeMail {
  NONE = 'NONE',
  IMMEDIATE = 'IMMEDIATE',
  DIGEST = 'DIGEST',
}
registerEnumType(NoticeMail, { name: 'NoticeMail', description: 'How a notice goes out by mail: not, at once, or once a day (邮件方式)' });

@ObjectType({ implements: () => [Node], description: 'Notice to the member who reads it (通知)' })
export class Notice implements Node {
  @Field(() => ID) id!: string;
  @Field({ description: 'Code of the kind: assigned, returned, clockOverdue …' }) kind!: string;
  @Field() kindName!: string;
  @Field({ description: 'What has happened, in a sentence' }) title!: string;
  @Field(() => Request, { nullable: true, description: 'What it is about, when that is a request' }) request!: Request | null;
  @Field(() => RegulationVersion, { nullable: true, description: 'What it is about, when that is a version to be read' })
  regulationVersion!: RegulationVersion | null;
  @Field(() => ArticleQuestion, { nullable: true, description: 'What it is about, when that is a question on an article' })
  articleQuestion!: ArticleQuestion | null;
  @Field(() => Filing, { nullable: true, description: 'What it is about, when that is implementing rules' }) filing!: Filing | null;
  @Field(() => Organisation, { nullable: true, description: 'What it is about, when that is the organisation itself' })
  organisation!: Organisation | null;
  @Field(() => Posting, { nullable: true, description: 'What it is about, when that is a posting' }) posting!: Posting | null;
  @Field(() => Date) at!: string;
  @Field(() => Date, { nullable: true }) readAt!: string | null;
}

export const NoticeConnection = connectionOf(Notice);
export const NoticeArguments = listArguments({
  filter: filterInput('NoticeFilter', noticeList.filters),
  order: orderInput('NoticeOrder', noticeList.orders),
  search: false,
});

@ObjectType({ description: 'How the member hears of one kind of notice (通知方式)' })
export class NoticeSetting {
  @Field() kind!: string;
  @Field() name!: string;
  @Field() hint!: string;
  @Field({ description: 'Shown in the inbox' }) inbox!: boolean;
  @Field(() => NoticeMail) mail!: NoticeMail;
}

@InputType()
export class NoticeSettingInput {
  @Field() kind!: string;
  @Field() inbox!: boolean;
  @Field(() => NoticeMail) mail!: NoticeMail;
}

@InputType()
export class NoticeSettingsUpdateInput {
  @Field(() => [NoticeSettingInput]) settings!: NoticeSettingInput[];
}

@InputType()
export class NoticesReadInput {
  @Field(() => [ID], { nullable: true, description: 'At most 100; all when left out' }) ids?: string[] | null;
}

@ObjectType()
export class NoticesReadPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Notices still unread' }) unread?: number | null;
}

@ObjectType()
export class NoticeSettingsPayload extends Payload {
  @Field(() => [NoticeSetting], { nullable: true }) settings?: NoticeSetting[] | null;
}
