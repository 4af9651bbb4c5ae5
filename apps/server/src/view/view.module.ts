import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation';
import { SavedViewResolver } from './saved-view.resolver';
import { SavedViews } from './saved-view.service';

@Module({ imports: [OrganisationModule], providers: [SavedViews], exports: [SavedViews] })
export class ViewModule {}

@Module({ imports: [ViewModule], providers: [SavedViewResolver] })
export class ViewApiModule {}
