import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * One run of a clock (时钟, S-5.3), kept with its hold intervals: what `deriveClocks` makes of the steps, so that lists and
 * the overdue check need no derivation. The limit and the calendar it runs by are pinned.
 */
@Entity('request_clock')
export class RequestClockEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_clock_pkey' })
  @ForeignKey('RequestEntity', { name: 'request_clock_request_fkey' })
  requestId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'request_clock_pkey' })
  code!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'request_clock_pkey' })
  run!: number;

  @Column('uuid', { name: 'limit_id' })
  @ForeignKey('ProvisionEntity', { name: 'request_clock_limit_fkey' })
  limitId!: string;

  @Column('uuid', { name: 'calendar_id' })
  @ForeignKey('ProvisionEntity', { name: 'request_clock_calendar_fkey' })
  calendarId!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'warn_at' })
  warnAt!: Date;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt!: Date | null;

  @Column('jsonb', { default: [] })
  holds!: { from: string; to: string | null; reason: string | null }[];

  @Column('boolean', { default: false })
  promised!: boolean;
}
