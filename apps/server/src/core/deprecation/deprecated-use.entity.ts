import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a program with a key still uses although it is to go (O-5). */
@Entity('deprecated_use')
export class DeprecatedUseEntity {
  @PrimaryColumn('uuid', { name: 'key_id', primaryKeyConstraintName: 'deprecated_use_pkey' })
  @ForeignKey('ApiKeyEntity', { name: 'deprecated_use_key_fkey' })
  keyId!: string;

  /** "Viewer.locale" */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deprecated_use_pkey' })
  field!: string;

  /** What to use instead, and until when, as the contract says. */
  @Column('text')
  reason!: string;

  @Column('bigint')
  calls!: string;

  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;
}
