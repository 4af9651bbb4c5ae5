import { Module } from '@nestjs/common';
import { ExportMaker } from './export.job';
import { ExportResolver } from './export.resolver';
import { Exports } from './export.service';

@Module({ providers: [Exports, ExportMaker], exports: [Exports] })
class ExportModule {}

@Module({ imports: [ExportModule], providers: [ExportResolver], exports: [ExportModule] })
export class ExportApiModule {}
