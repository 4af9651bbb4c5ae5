import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A member (成员): an account's seat in this organisation, O-2. */
@Entity('member')
@Index('member_name', ['name', 'id'])
export class MemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pkey' })
  id!: string;

  /** Absent until the person has accepted the invitation. */
  @Column('uuid', { name: 'account_id', nullable: true })
  @Index('member_account', { unique: true })
  accountId!: string | null;

  @Column({ type: 'text', collation: 'zh-x-icu' })
  name!: string;

  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  post!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'member_department_fkey' })
  @Index('member_department')
  departmentId!: string | null;

  @Column('boolean', { default: true })
  active!: boolean;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt!: Date;

  @Column('text', { name: 'search_text' })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
