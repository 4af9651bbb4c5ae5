import type { Text } from '@charter/kernel';
import type { PostingKind, PostingState } from '@charter/quality';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Identity } from '../core/write/identity';

/** Public posting (公示, Q-2.4). From its opening on the database refuses every change of what the public was shown. */
@Entity('posting')
@Index('posting_order', ['createdAt', 'id'])
@Index('posting_shown', ['state', 'endsAt'])
export class PostingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posting_pkey' })
  id!: string;

  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Identity()
  serial!: string;

  @Column('date')
  day!: string;

  @Column('text')
  kind!: PostingKind;

  @Column('jsonb')
  title!: Text;

  /** Markdown. */
  @Column('jsonb')
  body!: Text;

  /** Whose provisions the content was taken from. */
  @Column('uuid', { name: 'regulation_version_id', nullable: true })
  @ForeignKey('RegulationVersionEntity', { name: 'posting_version_fkey' })
  regulationVersionId!: string | null;

  @Column('int', { name: 'period_value' })
  periodValue!: number;

  @Column('text', { name: 'period_unit' })
  periodUnit!: 'days' | 'workingDays';

  /** Whoever objects gives name and contact. */
  @Column('boolean', { name: 'named_objections' })
  namedObjections!: boolean;

  @Column('text')
  state!: PostingState;

  /** SHA-256 of the canonical content. */
  @Column('text', { nullable: true })
  digest!: string | null;

  /** Why personal data that were found in the content are to be shown. */
  @Column('text', { name: 'personal_data_reason', nullable: true })
  personalDataReason!: string | null;

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt!: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  /** When the end of the period was recorded. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  result!: Text | null;

  @Column('timestamptz', { name: 'concluded_at', nullable: true })
  concludedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  /** Title, pinyin and initials. */
  @Column('text', { name: 'search_text' })
  searchText!: string;

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'posting_creator_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
