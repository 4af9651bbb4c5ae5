import { Module } from '@nestjs/common';
import { CustomerModule } from '../customer';
import { RegulationModule } from '../regulation';
import { RequestModule } from '../service';
import { PostingWatch } from './close.job';
import { PostingDesk } from './desk';
import { PostingFieldsResolver } from './fields.resolver';
import { Objecting } from './objecting.service';
import { ObjectionResolver } from './objection.resolver';
import { Objections } from './objections.service';
import { Periods } from './period.service';
import { PostingPortalResolver } from './portal.resolver';
import { NoticeBoard } from './portal.service';
import { PostingResolver } from './posting.resolver';
import { Postings } from './posting.service';
import { PostingProofs } from './proof.service';
import { RegulationSources } from './regulation-sources';
import { PostingSources } from './source';
import { PostingStages } from './stages.service';

const services = [
  NoticeBoard,
  Objecting,
  Objections,
  Periods,
  PostingDesk,
  PostingProofs,
  Postings,
  PostingSources,
  PostingStages,
  PostingWatch,
  RegulationSources,
];

/** Postings: what staff and the portal share. */
@Module({ imports: [CustomerModule, RegulationModule, RequestModule], providers: services, exports: services })
export class PostingModule {}

@Module({ imports: [PostingModule], providers: [ObjectionResolver, PostingFieldsResolver, PostingResolver] })
export class PostingApiModule {}

@Module({ imports: [PostingModule], providers: [PostingPortalResolver] })
export class PostingPortalModule {}
