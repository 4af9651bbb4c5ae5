import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A member confirmed having read a version of the regulation (签收, P-1.2). */
@Entity('regulation_reading')
@Index('regulation_reading_member', ['memberId', 'at'])
export class RegulationReadingEntity {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'regulation_reading_pkey' })
  @ForeignKey('RegulationVersionEntity', { name: 'regulation_reading_version_fkey' })
  versionId!: string;

  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'regulation_reading_pkey' })
  @ForeignKey('MemberEntity', { name: 'regulation_reading_member_fkey' })
  memberId!: string;

  @Column('timestamptz')
  at!: Date;
}
