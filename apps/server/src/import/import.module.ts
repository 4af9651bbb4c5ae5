import { Module } from '@nestjs/common';
import { ImportWorker } from './import.job';
import { ImportResolver } from './import.resolver';
import { Imports } from './import.service';
import { Importers } from './importer';

@Module({ providers: [Importers, Imports, ImportWorker], exports: [Importers, Imports] })
export class ImportModule {}

@Module({ imports: [ImportModule], providers: [ImportResolver] })
export class ImportApiModule {}
