import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';

/** An event written with the rows it tells of, delivered at least once after the commit. */
@Entity('outbox')
@Index('outbox_waiting', ['serial'], { where: 'delivered_at is null' })
export class OutboxEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'outbox_pkey' })
  @Generated('identity')
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
}
