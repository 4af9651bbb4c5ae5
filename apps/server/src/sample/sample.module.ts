import { Module } from '@nestjs/common';
import { AccountModule } from '../account';
import { OrganisationModule } from '../organisation';
import { ServiceModule } from '../service';
import { Samples } from './sample.service';

@Module({ imports: [AccountModule, OrganisationModule, ServiceModule], providers: [Samples] })
export class SampleModule {}
