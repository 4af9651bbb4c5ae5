import type { Text } from '@charter/kernel';
import type { ProvisionKind } from '@charter/regulation';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A provision (规定) as one version of the regulation holds it; `key` is the same over all versions. */
@Entity('provision')
@Index('provision_key', ['versionId', 'kind', 'key'], { unique: true })
export class ProvisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'provision_pkey' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'provision_version_fkey' })
  versionId!: string;

  @Column('text')
  kind!: ProvisionKind;

  @Column('text')
  key!: string;

  @Column('jsonb')
  name!: Text;

  /** Keys of the articles of the same version that demand it. */
  @Column('jsonb')
  articles!: string[];

  @Column('jsonb')
  body!: unknown;

  @Column('int')
  position!: number;
}
