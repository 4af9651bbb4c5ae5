export { FilingArticleEntity, FilingEntity } from './filing.entity';
export { Filing } from './filing.graphql';
export { FilingApiModule } from './filing.module';
export { filingRow, filingShape, outdatedSql } from './shapes';
export { filingSubjects } from './subjects';
