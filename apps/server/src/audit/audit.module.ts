import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { RegulationModule } from '../regulation';
import { AuditResolver } from './audit.resolver';
import { FieldChangeResolver } from './field-change.resolver';

@Module({ imports: [OrganisationModule, RegulationModule], providers: [AuditResolver, FieldChangeResolver] })
export class AuditModule {}
