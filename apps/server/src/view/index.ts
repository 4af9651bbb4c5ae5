export { type ViewListName, readSettings } from './list';
export { SavedViewDefaultEntity, SavedViewEntity } from './saved-view.entity';
export { ViewList, ViewOrderInput } from './saved-view.graphql';
export { SavedViews } from './saved-view.service';
export { viewSubjects } from './subjects';
export { ViewApiModule, ViewModule } from './view.module';
