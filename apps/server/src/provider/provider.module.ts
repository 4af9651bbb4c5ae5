import { Module } from '@nestjs/common';
import { AccountModule } from '../account';
import { OrganisationModule } from '../organisation';
import { Arrivals } from './arrival.service';
import { ProviderClient } from './client';
import { ProviderEntryResolver } from './entry.resolver';
import { ProviderEntries } from './entry.service';
import { Identities } from './identities.service';
import { SignInPolicyResolver } from './policy.resolver';
import { SignInPolicies } from './policy.service';

const services = [Arrivals, Identities, ProviderClient, ProviderEntries, SignInPolicies];

@Module({ imports: [AccountModule, OrganisationModule], providers: services, exports: services })
class ProviderModule {}

@Module({
  imports: [AccountModule, ProviderModule],
  providers: [ProviderEntryResolver, SignInPolicyResolver],
  exports: [ProviderModule],
})
export class ProviderApiModule {}
