export { ObjectionEntity } from './objection.entity';
export { PostingEntity } from './posting.entity';
export { Objection, Posting } from './posting.graphql';
export { PostingApiModule, PostingModule, PostingPortalModule } from './posting.module';
export { objectionShape, postingShape } from './shapes';
export { type PostingSource, PostingSources, type Snapshot } from './source';
export { postingSubjects } from './subjects';
