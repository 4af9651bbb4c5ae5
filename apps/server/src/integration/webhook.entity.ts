import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** An address that is told of events (Webhook, O-5). */
@Entity('webhook')
@Index('webhook_order', ['createdAt', 'id'])
export class WebhookEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_pkey' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  url!: string;

  @Column('jsonb')
  topics!: string[];

  /** "THIN", or "SNAPSHOT" when messages hold the object as the maker may see it. */
  @Column('text', { default: 'THIN' })
  include!: string;

  @Column('boolean')
  active!: boolean;

  /** "gone" or "failing", when it was the address that ended it. */
  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason!: string | null;

  /** Encrypted; the message is signed with it. */
  @Column('bytea')
  secret!: Buffer;

  /** The one before, which signs too until receivers have changed. */
  @Column('bytea', { name: 'previous_secret', nullable: true })
  previousSecret!: Buffer | null;

  @Column('timestamptz', { name: 'previous_until', nullable: true })
  previousUntil!: Date | null;

  @Column('uuid', { name: 'created_by_id' })
  @ForeignKey('MemberEntity', { name: 'webhook_creator_fkey' })
  createdById!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
