import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One try to deliver a message. */
export interface Attempt {
  at: string;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** Why there was no answer: "timeout", "refused", "inner address" … */
  error: string | null;
  milliseconds: number;
  /** Beginning of the answer. */
  reply: string | null;
}

/** A message to an address, with every try; sent again under the same id, so that its receiver knows it (O-5). */
@Entity('webhook_delivery')
@Index('webhook_delivery_order', ['webhookId', 'createdAt', 'id'])
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pkey' })
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  @ForeignKey('WebhookEntity', { name: 'webhook_delivery_webhook_fkey' })
  webhookId!: string;

  @Column('text')
  topic!: string;

  /** The message as it is signed and sent. */
  @Column('text')
  body!: string;

  /** "WAITING", "DELIVERED" or "FAILED". */
  @Column('text')
  state!: string;

  @Column('jsonb')
  attempts!: Attempt[];

  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
