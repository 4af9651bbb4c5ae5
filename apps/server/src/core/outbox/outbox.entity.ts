import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Identity } from '../write/identity';

/** An event written with the rows it tells of, delivered at least once after the commit. */
@Entity('outbox')
@Index('outbox_waiting', ['serial'], { where: 'delivered_at is null' })
export class OutboxEntity {
  @PrimaryColumn({ type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'outbox_pkey' })
  @Identity()
  serial!: string;

  @Column('text')
  topic!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('timestamptz')
  at!: Date;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  deliveredAt!: Date | null;

  /** Until when somebody delivers it; after that somebody else may. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('int', { default: 0 })
  attempts!: number;
}
