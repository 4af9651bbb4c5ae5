import { Module } from '@nestjs/common';
import { CustomerModule } from '../customer';
import { OrganisationModule } from '../organisation';
import { RegulationModule } from '../regulation';
import { ViewModule } from '../view';
import { ArticleTexts } from './article-texts';
import { BulkSteps } from './bulk.service';
import { CatalogueResolver } from './catalogue.resolver';
import { CoverageResolver } from './coverage.resolver';
import { CustomerRequestsResolver } from './customer-requests.resolver';
import { DeadlineTrial } from './trial/deadlines';
import { DispatchTrial } from './trial/dispatch';
import { Erasures } from './erasure.service';
import { RequestExplanationResolver } from './explanation.resolver';
import { ClockResolver, RatingResolver, ServiceItemResolver, StateResolver, TimelineResolver } from './fields.resolver';
import { PortalGuide } from './guide.service';
import { Links } from './links';
import { PersonResolver } from './person.resolver';
import { PortalResolver } from './portal.resolver';
import { PortalRequests } from './portal.service';
import { Ratings } from './rating.service';
import { Registrations } from './registration.service';
import { RequestBulkResolver } from './request-bulk.resolver';
import { RequestFacets } from './request-input.graphql';
import { RequestResolver } from './request.resolver';
import { Requests } from './request.service';
import { RequestDisclosures } from './reveal.service';
import { SegmentTrial } from './trial/segments';
import { Steps } from './steps.service';
import { Takeouts } from './takeout.service';
import { RequestWork } from './work.service';
import { WorkbenchResolver } from './workbench.resolver';

const services = [
  ArticleTexts,
  BulkSteps,
  Erasures,
  Links,
  PortalGuide,
  PortalRequests,
  Ratings,
  Registrations,
  RequestDisclosures,
  Requests,
  RequestWork,
  Steps,
  Takeouts,
];

/** Requests: what staff and the portal share. */
@Module({ imports: [CustomerModule, OrganisationModule, RegulationModule], providers: services, exports: services })
export class RequestModule {}

@Module({
  imports: [RequestModule, CustomerModule, OrganisationModule, RegulationModule, ViewModule],
  providers: [
    CatalogueResolver,
    ClockResolver,
    CoverageResolver,
    CustomerRequestsResolver,
    DeadlineTrial,
    DispatchTrial,
    PersonResolver,
    RatingResolver,
    RequestBulkResolver,
    RequestExplanationResolver,
    RequestFacets,
    RequestResolver,
    SegmentTrial,
    ServiceItemResolver,
    StateResolver,
    TimelineResolver,
    WorkbenchResolver,
  ],
  exports: [RequestModule],
})
export class ServiceModule {}

/** The anonymous schema of the portal stands on the same services, in a schema of its own. */
@Module({ imports: [RequestModule], providers: [PortalResolver] })
export class PortalModule {}
