import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A call that carried an Idempotency-Key: who made it, what it said, and the first reply once there is one. */
@Entity('idempotency')
export class IdempotencyEntity {
  /** Member or API key. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pkey' })
  principal!: string;

  @PrimaryColumn('bytea', { name: 'key_hash', primaryKeyConstraintName: 'idempotency_pkey' })
  keyHash!: Buffer;

  /** SHA-256 of operation and variables. */
  @Column('bytea', { name: 'call_hash' })
  callHash!: Buffer;

  /** The sending that may carry it out; another takes over when its lease has run out. */
  @Column('uuid')
  claim!: string;

  @Column('timestamptz', { name: 'lease_until' })
  leaseUntil!: Date;

  @Column('timestamptz')
  @Index('idempotency_at')
  at!: Date;

  /** Encrypted: it may hold what is masked elsewhere. */
  @Column('bytea', { nullable: true })
  reply!: Buffer | null;
}
