import { Module } from '@nestjs/common';
import { ClockWatch } from './clock.job';
import { FilingNews } from './filing.listener';
import { NoticeMails } from './mail.job';
import { NoticeResolver } from './notice.resolver';
import { Notices } from './notices.service';
import { Notifier } from './notify.service';
import { PostingNews } from './posting.listener';
import { Recipients } from './recipient';
import { QuestionNews } from './question.listener';
import { RequestNews } from './request.listener';

@Module({
  providers: [ClockWatch, FilingNews, NoticeMails, Notices, Notifier, PostingNews, QuestionNews, Recipients, RequestNews],
  exports: [Notices, Notifier],
})
export class NotificationModule {}

@Module({ imports: [NotificationModule], providers: [NoticeResolver] })
export class NotificationApiModule {}
