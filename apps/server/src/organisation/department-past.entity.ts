import type { Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a department was until a change (O-2); only ever added, so that the tree of any day can be told. */
@Entity('department_past')
@Index('department_past_until', ['departmentId', 'untilAt'])
export class DepartmentPastEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'department_past_pkey' })
  id!: string;

  @Column('uuid', { name: 'department_id' })
  @ForeignKey('DepartmentEntity', { name: 'department_past_department_fkey' })
  departmentId!: string;

  @Column('jsonb')
  name!: Text;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('uuid', { name: 'head_id', nullable: true })
  headId!: string | null;

  @Column('boolean')
  active!: boolean;

  @Column('timestamptz', { name: 'until_at' })
  untilAt!: Date;
}
