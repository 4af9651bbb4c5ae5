import type { Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A department (部门) of the tree, O-2. */
@Entity('department')
@Index('department_order', ['position', 'id'])
export class DepartmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'department_pkey' })
  id!: string;

  @Column('text')
  @Index('department_code', { unique: true })
  code!: string;

  @Column('jsonb')
  name!: Text;

  @Column('uuid', { name: 'parent_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'department_parent_fkey' })
  @Index('department_parent')
  parentId!: string | null;

  @Column('uuid', { name: 'head_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'department_head_fkey', deferrable: 'INITIALLY DEFERRED' })
  headId!: string | null;

  @Column('int')
  position!: number;

  @Column('boolean', { default: true })
  active!: boolean;

  /** Which department took over when this one was merged or closed. */
  @Column('uuid', { name: 'successor_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'department_successor_fkey' })
  successorId!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'search_text' })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
