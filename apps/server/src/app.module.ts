import { type DynamicModule, Module } from '@nestjs/common';
import { AccountApiModule } from './account';
import { AuditModule, auditSubjects } from './audit';
import { AuditEventEntity } from './core/audit/audit.entity';
import { CoreModule } from './core/core.module';
import { ApiModule } from './core/graphql/graphql.module';
import { IdempotencyEntity } from './core/idempotency/idempotency.entity';
import { OutboxEntity } from './core/outbox/outbox.entity';
import type { Settings } from './core/settings';
import { CustomerApiModule, CustomerEntity, customerSubjects } from './customer';
import { ExportApiModule, ExportEntity } from './export';
import { FilingApiModule, FilingArticleEntity, FilingEntity, filingSubjects } from './filing';
import { DeprecatedUseEntity } from './core/deprecation/deprecated-use.entity';
import { ApiKeyEntity, IntegrationApiModule, WebhookDeliveryEntity, WebhookEntity, integrationSubjects } from './integration';
import { ImportApiModule, ImportRowEntity, ImportRunEntity } from './import';
import { InsightModule } from './insight/insight.module';
import { ArticleQuestionEntity, InterpretationApiModule } from './interpretation';
import { NodeModule } from './node/node.module';
import { NotificationApiModule, NotificationEntity, NotificationPreferenceEntity } from './notification';
import {
  AbsenceEntity,
  DepartmentEntity,
  DepartmentPastEntity,
  DeputyshipEntity,
  MemberEntity,
  MemberRoleEntity,
  OrganisationApiModule,
  OrganisationEntity,
  RoleEntity,
  organisationSubjects,
} from './organisation';
import {
  ArticleEntity,
  DraftArticleEntity,
  DraftCommentEntity,
  DraftProvisionEntity,
  ProvisionEntity,
  RegulationApiModule,
  RegulationDraftEntity,
  RegulationTrialEntity,
  RegulationTrialRowEntity,
  RegulationEntity,
  RegulationVersionEntity,
  regulationSubjects,
} from './regulation';
import { PlatformApiModule, PlatformViewerModule } from './platform';
import { ObjectionEntity, PostingApiModule, PostingEntity, PostingPortalModule, postingSubjects } from './posting';
import { ProviderApiModule, SignInPolicyEntity } from './provider';
import { QualityApiModule } from './quality';
import { ReadingApiModule, RegulationReadingEntity } from './reading';
import { SampleModule } from './sample/sample.module';
import {
  PortalModule,
  RequestClockEntity,
  RequestEntity,
  RequestRatingEntity,
  RequestStepEntity,
  ServiceModule,
  serviceSubjects,
} from './service';
import { TakeoutApiModule } from './takeout';
import { TemplateApiModule } from './template';
import { SavedViewDefaultEntity, SavedViewEntity, ViewApiModule, viewSubjects } from './view';

/** Every table of an organisation. */
export const entities = [
  OrganisationEntity,
  DepartmentEntity,
  MemberEntity,
  RoleEntity,
  MemberRoleEntity,
  DepartmentPastEntity,
  AbsenceEntity,
  DeputyshipEntity,
  CustomerEntity,
  RegulationEntity,
  RegulationVersionEntity,
  RegulationDraftEntity,
  RegulationTrialEntity,
  RegulationTrialRowEntity,
  RegulationReadingEntity,
  DraftArticleEntity,
  DraftProvisionEntity,
  DraftCommentEntity,
  ArticleEntity,
  ProvisionEntity,
  FilingEntity,
  FilingArticleEntity,
  ArticleQuestionEntity,
  RequestEntity,
  RequestStepEntity,
  RequestClockEntity,
  RequestRatingEntity,
  PostingEntity,
  ObjectionEntity,
  SavedViewEntity,
  SavedViewDefaultEntity,
  NotificationEntity,
  NotificationPreferenceEntity,
  ExportEntity,
  ImportRunEntity,
  ImportRowEntity,
  AuditEventEntity,
  OutboxEntity,
  IdempotencyEntity,
  ApiKeyEntity,
  WebhookEntity,
  WebhookDeliveryEntity,
  SignInPolicyEntity,
  DeprecatedUseEntity,
];

/** Everything a role can be about, in the order in which people think of it. */
export const subjects = [
  ...serviceSubjects,
  ...customerSubjects,
  ...regulationSubjects,
  ...filingSubjects,
  ...postingSubjects,
  ...organisationSubjects,
  ...integrationSubjects,
  ...viewSubjects,
  ...auditSubjects,
];

/** Modules whose resolvers make up each schema; a module that others import has services only, for a schema takes in what is imported. */
export const apiModules = {
  core: [
    AccountApiModule,
    AuditModule,
    CustomerApiModule,
    ExportApiModule,
    FilingApiModule,
    ImportApiModule,
    InsightModule,
    IntegrationApiModule,
    InterpretationApiModule,
    NodeModule,
    NotificationApiModule,
    OrganisationApiModule,
    PlatformViewerModule,
    PostingApiModule,
    ProviderApiModule,
    QualityApiModule,
    ReadingApiModule,
    RegulationApiModule,
    ServiceModule,
    TakeoutApiModule,
    TemplateApiModule,
    ViewApiModule,
  ],
  portal: [PortalModule, PostingPortalModule],
  platform: [PlatformApiModule],
};

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(settings, entities, subjects),
        ApiModule.with({ ...apiModules, production: settings.production }),
        ...apiModules.core,
        ...apiModules.portal,
        ...apiModules.platform,
        SampleModule,
      ],
    };
  }
}
