import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A question on an article of the version in force, and its answer, which may be an official interpretation (P-1.1 解释). */
@Entity('article_question')
@Index('article_question_article', ['regulationId', 'articleKey', 'askedAt'])
@Index('article_question_order', ['askedAt', 'id'])
@Check('article_question_official', 'answered_at is not null or not official')
@Check('article_question_public', 'official or not public')
export class ArticleQuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_question_pkey' })
  id!: string;

  @Column('uuid', { name: 'regulation_id' })
  @ForeignKey('RegulationEntity', { name: 'article_question_regulation_fkey' })
  regulationId!: string;

  /** The version the question, and then the answer, is about. */
  @Column('uuid', { name: 'version_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'article_question_version_fkey' })
  versionId!: string;

  @Column('text', { name: 'article_key' })
  articleKey!: string;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'asked_by_id' })
  @ForeignKey('MemberEntity', { name: 'article_question_asked_by_fkey' })
  askedById!: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { name: 'answered_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'article_question_answered_by_fkey' })
  answeredById!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  /** It binds as the organisation's interpretation (正式解释). */
  @Column('boolean', { default: false })
  official!: boolean;

  /** It may be shown to the public as well. */
  @Column('boolean', { default: false })
  public!: boolean;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
