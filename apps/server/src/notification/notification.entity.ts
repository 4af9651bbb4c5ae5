import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How a notice goes out by mail. */
export type MailWish = 'none' | 'immediate' | 'digest';

/** A notice to a member (通知, O-10). It holds no words of the record: they are read when it is shown, under the rights of then. */
@Entity('notification')
@Index('notification_cause', ['memberId', 'cause'], { unique: true })
@Index('notification_inbox', ['memberId', 'at', 'id'])
export class NotificationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' })
  id!: string;

  @Column('uuid', { name: 'member_id' })
  @ForeignKey('MemberEntity', { name: 'notification_member_fkey' })
  memberId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  subject!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** What brought it about; a member hears of it once. */
  @Column('text')
  cause!: string;

  @Column('timestamptz')
  @Index('notification_at')
  at!: Date;

  /** Whether it is shown in the inbox; one that only goes by mail is not. */
  @Column('boolean')
  inbox!: boolean;

  @Column('text')
  mail!: MailWish;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt!: Date | null;
}
