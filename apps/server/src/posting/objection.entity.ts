import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Identity } from '../core/write/identity';

/** Objection to a posting (异议, Q-2.4): taken only within the period, answered once, never changed. */
@Entity('objection')
@Index('objection_posting', ['postingId', 'submittedAt', 'id'])
export class ObjectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'objection_pkey' })
  id!: string;

  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Identity()
  serial!: string;

  @Column('date')
  day!: string;

  @Column('uuid', { name: 'posting_id' })
  @ForeignKey('PostingEntity', { name: 'objection_posting_fkey' })
  postingId!: string;

  @Column('text')
  text!: string;

  /** Sealed with the objector's own key; what staff see is the masked form (P-2.2). */
  @Column('text', { name: 'name_sealed', nullable: true })
  nameSealed!: string | null;

  @Column('text', { name: 'name_masked', nullable: true })
  nameMasked!: string | null;

  @Column('text', { name: 'contact_sealed', nullable: true })
  contactSealed!: string | null;

  @Column('text', { name: 'contact_masked', nullable: true })
  contactMasked!: string | null;

  @Column('text')
  secret!: string;

  @Column('text', { name: 'idempotency_key' })
  @Index('objection_idempotency', { unique: true })
  idempotencyKey!: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  /** What the public reads of it beside the answer: nothing of who objected. */
  @Column('text', { name: 'public_text', nullable: true })
  publicText!: string | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { name: 'answered_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'objection_answered_by_fkey' })
  answeredById!: string | null;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
