import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { InsightResolver } from './insight.resolver';
import { Insights } from './insight.service';

/** What members see, and why: over the records of every context. */
@Module({ imports: [OrganisationModule], providers: [Insights, InsightResolver] })
export class InsightModule {}
