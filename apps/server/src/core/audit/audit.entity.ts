import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Identity } from '../write/identity';

/** What changed on a field, as people read it. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** One act on record (O-6): who, when, why, before and after. Only ever added; the actor is that of the capability. */
@Entity('audit_event')
@Index('audit_event_subject', ['subject', 'subjectId', 'at'])
@Index('audit_event_at', ['at', 'id'])
@Index('audit_event_disclosed', ['actor', 'at'], { where: `action in ('reveal', 'export')` })
export class AuditEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_event_pkey' })
  id!: string;

  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Identity()
  @Index('audit_event_seq', { unique: true })
  seq!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  /** Whom the actor stood in for, where the act was possible only by that. */
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  onBehalfOfId!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'subject_label', nullable: true })
  subjectLabel!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  source!: string;

  /** Id of the HTTP request, to follow one act through the logs. */
  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;

  @Column('jsonb')
  changes!: FieldChange[];

  @Column('text', { name: 'leaf_hash' })
  leafHash!: string;
}
