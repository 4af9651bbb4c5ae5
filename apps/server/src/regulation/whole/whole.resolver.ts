import { DomainError, type Language, decodeId, encodeId, inLanguage } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { readerOf } from '../../core/auth/principal';
import type { ApiContext } from '../../core/graphql/context';
import { Allow } from '../../core/permission/declare';
import { articleColumns } from '../content';
import { compareContents } from '../compare';
import { type NamedContent, Contents } from '../contents.service';
import { problemsOf } from '../draft/situation';
import { GoverningVersion, type PublishedProvision } from '../governing';
import { presentBody } from '../present';
import { changedContent } from './changed';
import { RegulationContent, RegulationValidateInput, RegulationValidation } from './whole.graphql';

/** A regulation as a whole: taken out to be kept in a file, and a changed one checked before anything is kept of it. */
@Resolver()
export class WholeRegulationResolver {
  constructor(@Inject(Contents) private readonly contents: Contents) {}

  @Allow('read', 'Regulation')
  @Query(() => RegulationContent, { description: 'Text and provisions of a version or a revision, in both languages (制度全文)' })
  async regulationContent(
    @Args('id', { type: () => ID }) id: string,
    @Args('kind', { type: () => String, nullable: true, description: 'Only provisions of this kind' }) kind: string | null,
    @Context() { caller }: ApiContext,
  ): Promise<object> {
    const { provisions, ...content } = await this.contents.byPublicId(readerOf(caller), id);
    const shown = kind ? provisions.filter((provision) => provision.kind === kind) : provisions;
    return { ...presented({ ...content, provisions: shown }, provisions, caller.language), id };
  }

  @Allow('create', 'RegulationDraft')
  @Query(() => RegulationValidation, {
    description: 'What a changed regulation would come to: its faults, and what differs from the latest version (校验)',
  })
  async regulationValidate(
    @Args('input') input: RegulationValidateInput,
    @Context() { caller }: ApiContext,
  ): Promise<RegulationValidation> {
    const { language } = caller;
    const regulationId = decodeId('reg', input.regulationId);
    if (!regulationId) throw new DomainError('NOT_FOUND');
    const latest = await this.contents.latest(readerOf(caller).scope, regulationId);
    const changed = changedContent(latest, input);
    const problems = problemsOf(changed).map(({ place, name, message }) => ({
      place,
      name: inLanguage(name, language),
      message: inLanguage(message, language),
    }));
    return { problems, ...compareContents(latest, changed, language) };
  }
}

function presented({ regulationId, title, articles, provisions }: NamedContent, all: readonly Provision[], language: Language): object {
  const shown = new GoverningVersion('', regulationId, 0, 0, all as unknown as PublishedProvision[]);
  return {
    regulationId: encodeId('reg', regulationId),
    title,
    articles: articles.map(articleColumns),
    provisions: provisions.map((provision) => ({ ...provision, body: presentBody(provision.kind, provision.body, shown, language) })),
  };
}
