import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArrangedPeriod } from './period.entity';

/** Leave of a member (请假, O-2): a period in which no work is given to them. */
@Entity('absence')
@Index('absence_member', ['memberId', 'untilAt'])
@Index('absence_from', ['fromAt', 'id'])
@Check('absence_period', 'until_at > from_at')
export class AbsenceEntity extends ArrangedPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'absence_member_fkey' })
  memberId!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  note!: string | null;
}
