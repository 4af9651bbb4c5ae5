import { templates } from '@charter/templates';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { ApiContext } from '../core/graphql/context';
import { Anyone } from '../core/permission/declare';
import { Combinations } from './combination.service';
import { presentCombination, presentTemplate } from './present';
import { TemplateCombination, TemplateDecisionInput, TemplateInfo } from './template.graphql';

/** The model regulations an organisation can start from, and what comes of several (O-1). */
@Resolver()
export class TemplateResolver {
  constructor(@Inject(Combinations) private readonly combinations: Combinations) {}

  @Anyone()
  @Query(() => [TemplateInfo], { description: 'Model regulations to start from (制度模板)' })
  templates(@Context() { caller }: ApiContext): TemplateInfo[] {
    return templates.map((template) => presentTemplate(template, caller.language));
  }

  @Anyone()
  @Query(() => TemplateCombination, {
    description:
      'What some templates taken together bring, and what clashes among them; a decision that fits nothing is passed over (模板组合预览)',
  })
  templateCombination(
    @Args('templates', { type: () => [String] }) codes: string[],
    @Args('decisions', { type: () => [TemplateDecisionInput], nullable: true }) decisions: TemplateDecisionInput[] | null,
    @Context() { caller }: ApiContext,
  ): TemplateCombination {
    return presentCombination(this.combinations.of({ templates: codes, decisions }), caller.language);
  }
}
