import { Module } from '@nestjs/common';
import { ClockWatch } from './clock.job';
import { NoticeMails } from './mail.job';
import { NoticeResolver } from './notice.resolver';
import { Notices } from './notices.service';
import { Notifier } from './notify.service';
import { Recipients } from './recipient';
import { RequestNews } from './request.listener';

@Module({ providers: [ClockWatch, NoticeMails, NoticeResolver, Notices, Notifier, Recipients, RequestNews] })
export class NotificationApiModule {}
