import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { RegulationModule } from '../regulation';
import { StandardCoverageResolver } from './coverage.resolver';

@Module({ imports: [OrganisationModule, RegulationModule], providers: [StandardCoverageResolver] })
export class QualityApiModule {}
