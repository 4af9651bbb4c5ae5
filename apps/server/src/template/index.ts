export { type Choice, Combinations, refuseMisfits } from './combination.service';
export { presentCombination } from './present';
export { TemplateCombination, TemplateDecisionInput } from './template.graphql';
export { TemplateApiModule, TemplateModule } from './template.module';
