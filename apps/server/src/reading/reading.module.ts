import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification';
import { PublicationNews } from './publication.listener';
import { ReadingResolver } from './reading.resolver';
import { Readings } from './readings.service';

@Module({ imports: [NotificationModule], providers: [PublicationNews, ReadingResolver, Readings] })
export class ReadingApiModule {}
