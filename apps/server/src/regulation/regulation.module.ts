import { Module } from '@nestjs/common';
import { Amendments } from './amend.service';
import { ProvisionRefResolver, ProvisionResolver } from './provision.resolver';
import { Provisions } from './provisions.service';
import { Publication } from './publication.service';
import { RegulationResolver, RegulationVersionResolver } from './regulation.resolver';

@Module({
  providers: [Amendments, Provisions, Publication],
  exports: [Amendments, Provisions, Publication],
})
export class RegulationModule {}

@Module({
  imports: [RegulationModule],
  providers: [ProvisionRefResolver, ProvisionResolver, RegulationResolver, RegulationVersionResolver],
})
export class RegulationApiModule {}
