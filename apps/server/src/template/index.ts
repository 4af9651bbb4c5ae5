export { type Choice, Combinations } from './combination.service';
export { TemplateDecisionInput } from './template.graphql';
export { TemplateApiModule, TemplateModule } from './template.module';
