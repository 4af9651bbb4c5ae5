import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification';
import { TakeoutMaker } from './takeout.job';
import { TakeoutResolver } from './takeout.resolver';
import { Takeouts } from './takeout.service';

@Module({ imports: [NotificationModule], providers: [Takeouts, TakeoutMaker, TakeoutResolver], exports: [Takeouts] })
export class TakeoutApiModule {}
