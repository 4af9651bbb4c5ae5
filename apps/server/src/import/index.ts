export { serveImportTemplates } from './download';
export { Finding } from './finding';
export { ImportRowEntity, ImportRunEntity } from './import-run.entity';
export { ImportApiModule, ImportModule } from './import.module';
export {
  type ImportColumn,
  type ImportLine,
  type ImportPlan,
  type Importer,
  Importers,
  type Importing,
  type PlannedRow,
  type RowProblem,
  type UndoPlan,
  type WrittenRow,
} from './importer';
export { undoable } from './undoing';
