import type { Text } from '@charter/kernel';
import type { DraftState, MergeConflict } from '@charter/regulation';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { ArticleNode } from '../article.entity';
import type { TemplateArrival } from '../arrival';
import { ProvisionPart } from '../provision.entity';

/** A revision being made (修订稿, P-1.1): text and provisions of its own, begun from a published version. */
@Entity('regulation_draft')
@Index('regulation_draft_regulation', ['regulationId', 'updatedAt', 'id'])
export class RegulationDraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regulation_draft_pkey' })
  id!: string;

  @Column('uuid', { name: 'regulation_id' })
  @ForeignKey('RegulationEntity', { name: 'regulation_draft_regulation_fkey' })
  regulationId!: string;

  /** The version whose content it was begun from, or last took in. */
  @Column('uuid', { name: 'base_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'regulation_draft_base_fkey' })
  baseId!: string;

  @Column('jsonb')
  title!: Text;

  /** What the revision is for. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  state!: DraftState;

  /** What the last merging could not decide. */
  @Column('jsonb', { default: [] })
  conflicts!: MergeConflict[];

  /** Templates taken in with it. */
  @Column('jsonb', { nullable: true })
  arrival!: TemplateArrival | null;

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'regulation_draft_created_by_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** The version it became. */
  @Column('uuid', { name: 'published_id', nullable: true })
  @ForeignKey('RegulationVersionEntity', { name: 'regulation_draft_published_fkey' })
  publishedId!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity('draft_article')
@Index('draft_article_key', ['draftId', 'key'], { unique: true })
export class DraftArticleEntity extends ArticleNode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_article_pkey' })
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey('RegulationDraftEntity', { name: 'draft_article_draft_fkey' })
  draftId!: string;

  /** Who changed it last in this draft. */
  @Column('text', { name: 'changed_by_name', nullable: true })
  changedByName!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity('draft_provision')
@Index('draft_provision_key', ['draftId', 'kind', 'key'], { unique: true })
export class DraftProvisionEntity extends ProvisionPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_provision_pkey' })
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey('RegulationDraftEntity', { name: 'draft_provision_draft_fkey' })
  draftId!: string;

  @Column('text', { name: 'changed_by_name', nullable: true })
  changedByName!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

/** What somebody remarks on a draft, as a whole or on one article or provision. */
@Entity('draft_comment')
@Index('draft_comment_draft', ['draftId', 'at', 'id'])
export class DraftCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_comment_pkey' })
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey('RegulationDraftEntity', { name: 'draft_comment_draft_fkey' })
  draftId!: string;

  /** "article/12" or "limit/handle"; the whole draft when null. */
  @Column('text', { nullable: true })
  place!: string | null;

  @Column('text')
  text!: string;

  @Column('uuid', { name: 'author_id' })
  @ForeignKey('MemberEntity', { name: 'draft_comment_author_fkey' })
  authorId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
