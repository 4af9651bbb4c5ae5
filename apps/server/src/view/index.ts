export { SavedViewDefaultEntity, SavedViewEntity } from './saved-view.entity';
export { SavedViews } from './saved-view.service';
export { viewSubjects } from './subjects';
export { ViewApiModule, ViewModule } from './view.module';
