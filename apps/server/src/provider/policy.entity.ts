import { Column, Entity, ForeignKey, PrimaryColumn, VersionColumn } from 'typeorm';

export type SecondFactorRule = 'off' | 'administrators' | 'everyone';

/** How members sign in (登录方式, O-1): one row, with the id of the organisation, from its first change on. */
@Entity('sign_in_policy')
export class SignInPolicyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_policy_pkey' })
  id!: string;

  /** Of the provider of identities, as its tokens name it. */
  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('text', { name: 'client_id', nullable: true })
  clientId!: string | null;

  /** Sealed with the organisation's key. */
  @Column('text', { name: 'client_secret_sealed', nullable: true })
  clientSecret!: string | null;

  /** Mail domains whose addresses are the organisation's own. */
  @Column('jsonb', { default: [] })
  domains!: string[];

  /** Whether members may sign in by the provider. */
  @Column('boolean', { default: false })
  offered!: boolean;

  /** Whether somebody unknown becomes a member when they first sign in, with this role and in this department. */
  @Column('boolean', { default: false })
  provision!: boolean;

  @Column('uuid', { name: 'role_id', nullable: true })
  @ForeignKey('RoleEntity', { name: 'sign_in_policy_role_fkey' })
  roleId!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'sign_in_policy_department_fkey' })
  departmentId!: string | null;

  /** Whether members may sign in in no other way. */
  @Column('boolean', { name: 'provider_only', default: false })
  providerOnly!: boolean;

  /** Who may all the same, for the day the provider fails. */
  @Column('jsonb', { name: 'emergency_member_ids', default: [] })
  emergencyMemberIds!: string[];

  /** Whether members must use a second factor. */
  @Column('text', { name: 'second_factor', default: 'off' })
  secondFactor!: SecondFactorRule;

  @Column('timestamptz', { name: 'second_factor_from', nullable: true })
  secondFactorFrom!: Date | string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
