import { Column, VersionColumn } from 'typeorm';

/** What somebody arranges for a period and can call off before its end. */
export abstract class ArrangedPeriod {
  @Column('timestamptz', { name: 'from_at' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'until_at' })
  untilAt!: Date;

  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When it was called off, or ended early. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
