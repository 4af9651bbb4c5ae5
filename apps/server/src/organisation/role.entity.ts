import type { Grant, Text } from '@charter/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** A role (角色): what its members may do, and to whose records, O-3. */
@Entity('role')
export class RoleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_pkey' })
  id!: string;

  @Column('text')
  @Index('role_code', { unique: true })
  code!: string;

  @Column('jsonb')
  name!: Text;

  @Column('boolean', { name: 'built_in', default: false })
  builtIn!: boolean;

  @Column('jsonb')
  grants!: Grant[];

  @Column('text', { name: 'search_text' })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}

/** Which member holds which role. */
@Entity('member_role')
export class MemberRoleEntity {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'member_role_pkey' })
  @ForeignKey('MemberEntity', { name: 'member_role_member_fkey' })
  memberId!: string;

  @PrimaryColumn('uuid', { name: 'role_id', primaryKeyConstraintName: 'member_role_pkey' })
  @ForeignKey('RoleEntity', { name: 'member_role_role_fkey' })
  @Index('member_role_role')
  roleId!: string;
}
