import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

export const SHARINGS = ['private', 'department', 'organisation'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** A list as somebody likes to look at it (视图): what it is narrowed to, its order, its columns. Kept in the words of the API. */
@Entity('saved_view')
@Index('saved_view_list', ['list', 'sharing', 'name'])
export class SavedViewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_view_pkey' })
  id!: string;

  @Column('text')
  list!: string;

  @Column({ type: 'text', collation: 'zh-x-icu' })
  name!: string;

  @Column('uuid', { name: 'owner_id' })
  @ForeignKey('MemberEntity', { name: 'saved_view_owner_fkey' })
  @Index('saved_view_owner')
  ownerId!: string;

  @Column('text')
  sharing!: Sharing;

  /** Whose view it is when it is shared with a department. */
  @Column('uuid', { name: 'department_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'saved_view_department_fkey' })
  departmentId!: string | null;

  @Column('jsonb', { default: {} })
  filter!: object;

  @Column('jsonb', { name: 'order_by', nullable: true })
  orderBy!: { field: string; direction: 'ASC' | 'DESC' } | null;

  @Column('text', { nullable: true })
  search!: string | null;

  @Column('jsonb', { default: [] })
  columns!: string[];

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

/** The view with which a list opens for a member (默认视图). */
@Entity('saved_view_default')
export class SavedViewDefaultEntity {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'saved_view_default_pkey' })
  @ForeignKey('MemberEntity', { name: 'saved_view_default_member_fkey' })
  memberId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'saved_view_default_pkey' })
  list!: string;

  @Column('uuid', { name: 'view_id' })
  @ForeignKey('SavedViewEntity', { name: 'saved_view_default_view_fkey' })
  @Index('saved_view_default_view')
  viewId!: string;
}
