import type { Text } from '@charter/kernel';
import type { ProvisionKind } from '@charter/regulation';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A provision (规定), in a version or in a draft; `key` is the same over all versions. */
export abstract class ProvisionPart {
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

/** A provision as one version of the regulation holds it. */
@Entity('provision')
@Index('provision_key', ['versionId', 'kind', 'key'], { unique: true })
export class ProvisionEntity extends ProvisionPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'provision_pkey' })
  id!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'provision_version_fkey' })
  versionId!: string;
}
