import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A key of an integrator (API 密钥, O-5) as its organisation sees it; the key itself is kept nowhere. */
@Entity('api_key')
@Index('api_key_order', ['createdAt', 'id'])
export class ApiKeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_key_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  /** Beginning of the key, by which people tell one from another. */
  @Column('text')
  hint!: string;

  @Column('jsonb')
  scopes!: string[];

  @Column('jsonb')
  addresses!: string[];

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'api_key_creator_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('text', { name: 'last_used_address', nullable: true })
  lastUsedAddress!: string | null;
}
