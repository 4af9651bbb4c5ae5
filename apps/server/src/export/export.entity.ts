import type { Language } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** A list taken out as a file (导出): what was asked for, by whom, and the file for as long as it may be fetched. */
@Entity('export_file')
export class ExportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_file_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'export_file_member_fkey' })
  @Index('export_file_member')
  memberId!: string;

  @Column('text')
  list!: string;

  @Column('text')
  format!: 'xlsx' | 'csv';

  @Column('text')
  language!: Language;

  /** Filter, order and search in the words of the API. */
  @Column('jsonb')
  asked!: { filter: object; orderBy: object | null; search: string | null };

  @Column('jsonb')
  columns!: string[];

  @Column('text')
  state!: ExportState;

  @Column('int', { default: 0 })
  rows!: number;

  /** More rows fitted than a file may hold. */
  @Column('boolean', { default: false })
  cut!: boolean;

  /** Encrypted: it holds what its maker may see. */
  @Column('bytea', { nullable: true })
  content!: Buffer | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('export_file_expires')
  expiresAt!: Date;
}
