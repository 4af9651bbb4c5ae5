import type { Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The templates a regulation came from, and how what clashed among them was settled. */
export interface TemplateOrigin {
  templates: string[];
  decisions: Record<string, { keep: string }>;
}

/** A service regulation (服务管理制度) of the organisation; its content lives in its versions. */
@Entity('regulation')
export class RegulationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regulation_pkey' })
  id!: string;

  @Column('text')
  @Index('regulation_code', { unique: true })
  code!: string;

  @Column('jsonb')
  title!: Text;

  /** Null for one that was not begun from a template. */
  @Column('jsonb', { nullable: true })
  origin!: TemplateOrigin | null;
}

/**
 * One version: text and provisions that take effect together (P-1.1). A published version never changes; whether it is
 * scheduled, in force or superseded follows from the dates.
 */
@Entity('regulation_version')
@Index('regulation_version_number', ['regulationId', 'number'], { unique: true })
export class RegulationVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'regulation_version_pkey' })
  id!: string;

  @Column('uuid', { name: 'regulation_id' })
  @ForeignKey('RegulationEntity', { name: 'regulation_version_regulation_fkey' })
  regulationId!: string;

  @Column('int')
  number!: number;

  @Column('jsonb')
  title!: Text;

  @Column('text')
  state!: 'draft' | 'published' | 'withdrawn';

  @Column('timestamptz', { name: 'effective_from' })
  effectiveFrom!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('text', { name: 'published_by_name' })
  publishedByName!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Set when it was withdrawn before it took effect. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawn_by_name', nullable: true })
  withdrawnByName!: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;
}
