import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MailWish } from './notification.entity';

/** How a member wants to hear of a kind of notice; without a row the kind's own way holds. */
@Entity('notification_preference')
export class NotificationPreferenceEntity {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'notification_preference_pkey' })
  @ForeignKey('MemberEntity', { name: 'notification_preference_member_fkey' })
  memberId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_preference_pkey' })
  kind!: string;

  @Column('boolean')
  inbox!: boolean;

  @Column('text')
  mail!: MailWish;
}
