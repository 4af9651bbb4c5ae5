import { Module } from '@nestjs/common';
import { ImportWorker } from './import.job';
import { ImportResolver } from './import.resolver';
import { Imports } from './import.service';
import { Importers } from './importer';
import { Undoing } from './undoing';

@Module({ providers: [Importers, Imports, ImportWorker, Undoing], exports: [Importers, Imports, Undoing] })
export class ImportModule {}

@Module({ imports: [ImportModule], providers: [ImportResolver] })
export class ImportApiModule {}
