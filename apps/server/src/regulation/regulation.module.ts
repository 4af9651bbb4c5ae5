import { Module } from '@nestjs/common';
import { Amendments } from './amend.service';
import { ProvisionRefResolver, ProvisionResolver } from './provision.resolver';
import { Provisions } from './provisions.service';
import { Publication } from './publication.service';
import { RegulationResolver, RegulationVersionResolver } from './regulation.resolver';

@Module({
  providers: [Amendments, Provisions, Publication, ProvisionRefResolver, ProvisionResolver, RegulationResolver, RegulationVersionResolver],
  exports: [Provisions, Publication],
})
export class RegulationModule {}
