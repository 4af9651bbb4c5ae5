import type { Language } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const IMPORT_STATES = ['checking', 'checked', 'applying', 'done', 'undoing', 'undone', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A file of rows brought in (导入, O-2): checked first, then carried out as one act, which can be undone as one. */
@Entity('import_run')
export class ImportRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_run_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'import_run_member_fkey' })
  @Index('import_run_member')
  memberId!: string;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  language!: Language;

  @Column('text')
  state!: ImportState;

  /** What was asked for with the import: rows at fault left out, invitations sent. */
  @Column('jsonb')
  wishes!: { leaveOut?: boolean; invite?: boolean };

  @Column('int', { default: 0 })
  created!: number;

  @Column('int', { default: 0 })
  changed!: number;

  @Column('int', { default: 0 })
  same!: number;

  @Column('int', { default: 0 })
  refused!: number;

  /** Why it went no further, in the maker's language. */
  @Column('text', { nullable: true })
  problem!: string | null;

  /** The rows of the file, encrypted; gone once they were carried out. */
  @Column('bytea', { nullable: true })
  content!: Buffer | null;

  /** What each row does or did, encrypted; gone a day after the last act. */
  @Column('bytea', { nullable: true })
  report!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('import_run_expires')
  expiresAt!: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}

/** What a row of a carried-out import did to which record, so that it can be undone. */
@Entity('import_row')
export class ImportRowEntity {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_row_pkey' })
  @ForeignKey('ImportRunEntity', { name: 'import_row_import_fkey' })
  importId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'import_row_pkey' })
  line!: number;

  @Column('text')
  outcome!: 'create' | 'update';

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  /** The record's version after it; another one means that it was changed since. */
  @Column('int')
  version!: number;

  /** What an update replaced; of a person, sealed with the person's own key. */
  @Column('text', { nullable: true })
  before!: string | null;
}
