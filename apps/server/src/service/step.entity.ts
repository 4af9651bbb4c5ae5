import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One step of a request (环节记录), only ever added: the timeline, and the events every deadline is derived from. */
@Entity('request_step')
export class RequestStepEntity {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_step_pkey' })
  @ForeignKey('RequestEntity', { name: 'request_step_request_fkey' })
  requestId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'request_step_pkey' })
  seq!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  action!: string;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: string | null;

  @Column('text', { name: 'to_state' })
  toState!: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { name: 'actor_name' })
  actorName!: string;

  /** Whom the actor stood in for as a deputy (代理). */
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  @ForeignKey('MemberEntity', { name: 'request_step_on_behalf_of_fkey' })
  onBehalfOfId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId!: string | null;
}
