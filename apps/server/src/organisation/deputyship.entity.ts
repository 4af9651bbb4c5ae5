import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArrangedPeriod } from './period.entity';

/** One member stands in for another (代理, O-2): which of their roles pass to the deputy, and from when until when. */
@Entity('deputyship')
@Index('deputyship_deputy', ['deputyId', 'untilAt'])
@Index('deputyship_member', ['memberId', 'untilAt'])
@Index('deputyship_from', ['fromAt', 'id'])
@Check('deputyship_period', 'until_at > from_at')
@Check('deputyship_other', 'deputy_id <> member_id')
export class DeputyshipEntity extends ArrangedPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deputyship_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'deputyship_member_fkey' })
  memberId!: string;

  @Column('uuid', { name: 'deputy_id' })
  @ForeignKey('MemberEntity', { name: 'deputyship_deputy_fkey' })
  deputyId!: string;

  /** The leave it was arranged for; it ends with it. */
  @Column('uuid', { name: 'absence_id', nullable: true })
  @ForeignKey('AbsenceEntity', { name: 'deputyship_absence_fkey' })
  @Index('deputyship_absence')
  absenceId!: string | null;

  @Column('jsonb', { name: 'role_ids' })
  roleIds!: string[];

  @Column('text', { nullable: true })
  reason!: string | null;
}
