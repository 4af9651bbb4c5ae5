import { DomainError, decodeId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { TemplateCombination, TemplateDecisionInput, presentCombination } from '../template';
import { TemplateExtensions } from './extension.service';

/** What a further template would bring to a regulation (O-1). */
@Resolver()
export class TemplateExtensionResolver {
  constructor(@Inject(TemplateExtensions) private readonly extensions: TemplateExtensions) {}

  @Allow('create', 'RegulationDraft')
  @Query(() => TemplateCombination, {
    description:
      'What a further template would add to the regulation, and what of it clashes with what is there; own is the side of the organisation (采用更多模板)',
  })
  async templateExtension(
    @Args('regulationId', { type: () => ID }) regulationId: string,
    @Args('template') template: string,
    @Args('decisions', { type: () => [TemplateDecisionInput], nullable: true }) decisions: TemplateDecisionInput[] | null,
    @Context() { caller }: ApiContext,
  ): Promise<TemplateCombination> {
    const id = decodeId('reg', regulationId);
    if (!id) throw new DomainError('NOT_FOUND');
    const extension = await this.extensions.of(memberCaller(caller).principal.scope, id, { template, decisions });
    return presentCombination(extension, caller.language, extension.own);
  }
}
