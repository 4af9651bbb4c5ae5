import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** Leave of a member (请假, O-2): a period in which no work is given to them. */
@Entity('absence')
@Index('absence_member', ['memberId', 'untilAt'])
@Index('absence_from', ['fromAt', 'id'])
@Check('absence_period', 'until_at > from_at')
export class AbsenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'absence_member_fkey' })
  memberId!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz', { name: 'from_at' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'until_at' })
  untilAt!: Date;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'created_by_id' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When it was called off, or the member came back early. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
