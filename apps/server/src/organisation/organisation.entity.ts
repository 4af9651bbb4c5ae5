import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The organisation as it shows itself (机构信息): one row, with the id of the tenant. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  kind!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  hours!: string | null;

  @Column('boolean', { default: false })
  sample!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
