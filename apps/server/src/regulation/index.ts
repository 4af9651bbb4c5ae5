export { versionOnRecord } from './announcements';
export { type TemplateArrival, TemplateArrivals } from './arrival';
export { ArticleEntity, ArticleNode } from './article.entity';
export { articleChange } from './compare';
export { ArticleChange } from './compare.graphql';
export { articleColumns, toArticle } from './content';
export { Contents } from './contents.service';
export { readArticles } from './draft/articles';
export { DraftArticleEntity, DraftCommentEntity, DraftProvisionEntity, RegulationDraftEntity } from './draft/draft.entity';
export { ArticleInput } from './draft/draft.graphql';
export { draftCommentShape, draftShape } from './draft/shapes';
export { effectiveDate } from './effect';
export { GoverningVersion, type PublishedProvision } from './governing';
export { serveRegulations } from './print/download';
export { ProvisionEntity } from './provision.entity';
export { Provisions } from './provisions.service';
export { Publication } from './publication.service';
export { RegulationEntity, RegulationVersionEntity } from './regulation.entity';
export { ArticleRef, ProvisionRef, Regulation, RegulationVersion } from './regulation.graphql';
export { RegulationApiModule, RegulationModule } from './regulation.module';
export {
  articleListOf,
  articleRefShape,
  basisChangedSql,
  provisionRefShape,
  provisionShape,
  regulationShape,
  versionInForce,
  versionPublishedLast,
  versionShape,
} from './shapes';
export { readProvision } from './soundness';
export { regulationSubjects } from './subjects';
export { type TrialProbe, TrialProbes, type TrialRun } from './trial/probe';
export { RegulationTrialEntity, RegulationTrialRowEntity } from './trial/trial.entity';
export { IntakeChannel, Priority, StateType } from './vocabulary.graphql';
