import type { StateType } from '@charter/kernel';
import type { Channel, Priority } from '@charter/service';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Identity } from '../core/write/identity';
import type { StoredAnswer } from './answers';

/** A request (服务诉求): what somebody asked for, under which provisions, and where it stands. */
@Entity('request')
@Index('request_due', ['stateType', 'dueAt', 'id'])
@Index('request_department_due', ['departmentId', 'stateType', 'dueAt', 'id'])
@Index('request_assignee_due', ['assigneeId', 'stateType', 'dueAt', 'id'])
@Index('request_registered', ['registeredAt', 'id'])
@Index('request_updated', ['updatedAt', 'id'])
@Index('request_customer', ['customerId', 'registeredAt'])
export class RequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'request_pkey' })
  id!: string;

  /** Running number within the organisation; the printed number is made of it and the day. */
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Identity()
  serial!: string;

  /** Local day of the registration, for the number. */
  @Column('date')
  day!: string;

  @Column('text')
  summary!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text')
  state!: string;

  @Column('text', { name: 'state_type' })
  stateType!: StateType;

  @Column('text')
  priority!: Priority;

  @Column('text')
  channel!: Channel;

  @Column('uuid', { name: 'item_id' })
  @ForeignKey('ProvisionEntity', { name: 'request_item_fkey' })
  itemId!: string;

  @Column('text', { name: 'item_key' })
  itemKey!: string;

  @Column('text', { name: 'item_family' })
  itemFamily!: string;

  @Column('uuid', { name: 'procedure_id' })
  @ForeignKey('ProvisionEntity', { name: 'request_procedure_fkey' })
  procedureId!: string;

  @Column('uuid', { name: 'regulation_version_id' })
  @ForeignKey('RegulationVersionEntity', { name: 'request_regulation_version_fkey' })
  regulationVersionId!: string;

  @Column('uuid', { name: 'customer_id' })
  @ForeignKey('CustomerEntity', { name: 'request_customer_fkey' })
  customerId!: string;

  @Column('uuid', { name: 'department_id', nullable: true })
  @ForeignKey('DepartmentEntity', { name: 'request_department_fkey' })
  departmentId!: string | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'request_assignee_fkey' })
  assigneeId!: string | null;

  @Column('uuid', { name: 'registered_by_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'request_registered_by_fkey' })
  registeredById!: string | null;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** Earliest deadline of the clocks that run. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt!: Date | null;

  /** Deadline promised to the customer. */
  @Column('timestamptz', { name: 'promised_at', nullable: true })
  promisedAt!: Date | null;

  @Column('jsonb', { default: [] })
  answers!: StoredAnswer[];

  @Column('text', { name: 'rating_level', nullable: true })
  ratingLevel!: string | null;

  @Column('boolean', { name: 'rating_bad', default: false })
  ratingBad!: boolean;

  /** How often the request was answered; one rating is possible for each answer. */
  @Column('int', { default: 0 })
  answered!: number;

  /** Made once per form by the portal, so that sending twice registers once. */
  @Column('text', { name: 'idempotency_key', nullable: true })
  @Index('request_idempotency_key', { unique: true })
  idempotencyKey!: string | null;

  @Column('text', { name: 'search_text' })
  @Index('request_search', { synchronize: false })
  searchText!: string;

  @VersionColumn({ type: 'int', default: 1 })
  version!: number;
}
