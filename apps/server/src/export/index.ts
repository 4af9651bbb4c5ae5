export { serveExports } from './download';
export { ExportEntity } from './export.entity';
export { ExportApiModule } from './export.module';
export { Exports } from './export.service';
