export { NotificationEntity } from './notification.entity';
export { NotificationApiModule } from './notification.module';
export { NotificationPreferenceEntity } from './preference.entity';
export { noticeShape } from './shapes';
