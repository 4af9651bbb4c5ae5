import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { ServiceModule } from '../service';
import { Samples } from './sample.service';

@Module({ imports: [OrganisationModule, ServiceModule], providers: [Samples] })
export class SampleModule {}
