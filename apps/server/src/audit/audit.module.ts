import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { RegulationModule } from '../regulation';
import { AuditResolver } from './audit.resolver';
import { FieldChangeResolver } from './field-change.resolver';
import { Persons } from './persons';

@Module({ imports: [OrganisationModule, RegulationModule], providers: [AuditResolver, FieldChangeResolver, Persons] })
export class AuditModule {}
