import type { Language, Text } from '@charter/kernel';
import type { TrialFinding } from '@charter/regulation';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const TRIAL_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** A draft tried on a past period (试算, P-1.5): what would have come out otherwise under it. */
@Entity('regulation_trial')
@Index('regulation_trial_draft', ['draftId', 'createdAt', 'id'])
export class RegulationTrialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regulation_trial_pkey' })
  id!: string;

  @Column('uuid', { name: 'draft_id' })
  @ForeignKey('RegulationDraftEntity', { name: 'regulation_trial_draft_fkey' })
  draftId!: string;

  /** The draft as it was when it was tried; a later one may give other results. */
  @Column('int', { name: 'draft_version' })
  draftVersion!: number;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'regulation_trial_member_fkey' })
  memberId!: string;

  @Column('text')
  language!: Language;

  @Column('timestamptz', { name: 'period_from' })
  periodFrom!: Date;

  @Column('timestamptz', { name: 'period_to' })
  periodTo!: Date;

  @Column('text')
  state!: TrialState;

  /** Why it failed, in the maker's language. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('jsonb', { default: [] })
  findings!: TrialFinding[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** One difference a trial found; the heaviest come first. */
@Entity('regulation_trial_row')
export class RegulationTrialRowEntity {
  @PrimaryColumn('uuid', { name: 'trial_id', primaryKeyConstraintName: 'regulation_trial_row_pkey' })
  @ForeignKey('RegulationTrialEntity', { name: 'regulation_trial_row_trial_fkey' })
  trialId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'regulation_trial_row_pkey' })
  probe!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'regulation_trial_row_pkey' })
  position!: number;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  label!: string;

  @Column('jsonb')
  aspect!: Text;

  @Column('jsonb')
  before!: Text;

  @Column('jsonb')
  after!: Text;
}
