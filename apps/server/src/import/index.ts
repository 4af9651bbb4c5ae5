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
  changedRow,
  createdRow,
  planOf,
} from './importer';
export { Undoing } from './undoing';
