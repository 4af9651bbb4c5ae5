export { NotificationEntity } from './notification.entity';
export { NotificationApiModule, NotificationModule } from './notification.module';
export { Notifier } from './notify.service';
export { NotificationPreferenceEntity } from './preference.entity';
export { noticeShape } from './shapes';
