import type { Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { ArticleNode } from '../regulation';

/** How far it is; whether what was accepted is in force follows from the dates. */
export type StoredFilingState = 'drafting' | 'filed' | 'returned' | 'accepted' | 'withdrawn' | 'repealed';

/** Implementing rules of a department under the regulation, filed with head office (实施细则备案, P-1.2). */
@Entity('filing')
@Index('filing_department', ['departmentId', 'updatedAt', 'id'])
@Index('filing_order', ['updatedAt', 'id'])
export class FilingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'filing_pkey' })
  id!: string;

  @Column('uuid', { name: 'department_id' })
  @ForeignKey('DepartmentEntity', { name: 'filing_department_fkey' })
  departmentId!: string;

  @Column('uuid', { name: 'regulation_id' })
  @ForeignKey('RegulationEntity', { name: 'filing_regulation_fkey' })
  regulationId!: string;

  /** The version of the parent that they were last held against. */
  @Column('uuid', { name: 'looked_over_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'filing_looked_over_fkey' })
  lookedOverId!: string;

  /** Earlier rules of the same department that these supersede once they take effect. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  @ForeignKey('FilingEntity', { name: 'filing_replaces_fkey' })
  @Index('filing_replaces')
  replacesId!: string | null;

  @Column('jsonb')
  title!: Text;

  @Column('text')
  state!: StoredFilingState;

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'filing_created_by_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'filed_at', nullable: true })
  filedAt!: Date | null;

  @Column('uuid', { name: 'filed_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'filing_filed_by_fkey' })
  filedById!: string | null;

  /** When head office accepted or returned them last. */
  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { name: 'decided_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'filing_decided_by_fkey' })
  decidedById!: string | null;

  /** What head office said to it: why they were returned, or what to mind. */
  @Column('text', { nullable: true })
  opinion!: string | null;

  @Column('timestamptz', { name: 'effective_from', nullable: true })
  effectiveFrom!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Why they were withdrawn or repealed. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  /** Words of the title, their pinyin and initials. */
  @Column('text', { name: 'search_text' })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

@Entity('filing_article')
@Index('filing_article_key', ['filingId', 'key'], { unique: true })
export class FilingArticleEntity extends ArticleNode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'filing_article_pkey' })
  id!: string;

  @Column('uuid', { name: 'filing_id' })
  @ForeignKey('FilingEntity', { name: 'filing_article_filing_fkey' })
  filingId!: string;

  /** Key of the parent's article that it carries out. */
  @Column('text', { name: 'carries_out', nullable: true })
  carriesOut!: string | null;
}
