import { Module } from '@nestjs/common';
import { TakeoutResolver } from './takeout.resolver';
import { Takeouts } from './takeout.service';

@Module({ providers: [Takeouts, TakeoutResolver], exports: [Takeouts] })
export class TakeoutApiModule {}
