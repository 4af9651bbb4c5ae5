import { Module } from '@nestjs/common';
import { RegulationModule } from '../regulation';
import { FilingDesk } from './desk';
import { FilingChangeResolver } from './filing-change.resolver';
import { FilingResolver } from './filing.resolver';
import { FilingSteps } from './filing-steps.service';
import { Filings } from './filings.service';
import { FilingViews } from './views.service';

@Module({
  imports: [RegulationModule],
  providers: [FilingChangeResolver, FilingDesk, FilingResolver, FilingSteps, Filings, FilingViews],
})
export class FilingApiModule {}
