import { Module } from '@nestjs/common';
import { Amendments } from './amend.service';
import { TemplateModule } from '../template';
import { RegulationAnnouncements } from './announcements';
import { TemplateArrivals } from './arrival';
import { Contents } from './contents.service';
import { TemplateExtensionResolver } from './extension.resolver';
import { TemplateExtensions } from './extension.service';
import { DraftComments } from './draft/comments.service';
import { DraftDesk } from './draft/desk';
import { RegulationDraftChangeResolver } from './draft/draft-change.resolver';
import { DraftProvisionResolver, RegulationDraftResolver } from './draft/draft.resolver';
import { Drafts } from './draft/drafts.service';
import { DraftEditing } from './draft/editing.service';
import { DraftPublishing } from './draft/publishing.service';
import { DraftViews } from './draft/views.service';
import { ProvisionRefResolver, ProvisionResolver } from './provision.resolver';
import { Provisions } from './provisions.service';
import { Publication } from './publication.service';
import { RecogniseResolver } from './recognise.resolver';
import { RegulationResolver, RegulationVersionResolver } from './regulation.resolver';
import { TrialProbes } from './trial/probe';
import { TrialWorker } from './trial/trial.job';
import { RegulationTrialResolver } from './trial/trial.resolver';
import { Trials } from './trial/trials.service';
import { WholeRegulationResolver } from './whole/whole.resolver';
import { Withdrawals } from './withdrawal.service';

@Module({
  imports: [TemplateModule],
  providers: [
    Amendments,
    Contents,
    DraftComments,
    DraftDesk,
    DraftEditing,
    DraftPublishing,
    Drafts,
    DraftViews,
    Provisions,
    Publication,
    RegulationAnnouncements,
    TemplateArrivals,
    TemplateExtensions,
    TrialProbes,
    Trials,
    TrialWorker,
    Withdrawals,
  ],
  exports: [
    Amendments,
    Contents,
    DraftComments,
    DraftEditing,
    DraftPublishing,
    Drafts,
    DraftViews,
    Provisions,
    Publication,
    TemplateArrivals,
    TemplateExtensions,
    TrialProbes,
    Trials,
    Withdrawals,
  ],
})
export class RegulationModule {}

@Module({
  imports: [RegulationModule],
  providers: [
    DraftProvisionResolver,
    ProvisionRefResolver,
    ProvisionResolver,
    RecogniseResolver,
    RegulationDraftChangeResolver,
    RegulationDraftResolver,
    RegulationResolver,
    RegulationTrialResolver,
    WholeRegulationResolver,
    RegulationVersionResolver,
    TemplateExtensionResolver,
  ],
})
export class RegulationApiModule {}
