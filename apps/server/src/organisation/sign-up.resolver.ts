import { checkSlug } from '@charter/organisation';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionPayload, languageOf, sessionAnswer } from '../account';
import { deviceOf } from '../core/auth/device';
import type { ApiContext } from '../core/graphql/context';
import { Anyone } from '../core/permission/declare';
import { Once } from '../core/permission/once';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Foundings } from './founding.service';
import { SignUpInput, SlugSuggestion } from './sign-up.graphql';
import { SignUps } from './sign-up.service';

@Resolver()
export class SignUpResolver {
  constructor(
    @Inject(SignUps) private readonly signUps: SignUps,
    @Inject(Foundings) private readonly foundings: Foundings,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Once()
  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Founds an organisation and signs its first administrator in (注册机构)' })
  async signUp(@Args('input') input: SignUpInput, @Context() { caller, req, reply }: ApiContext): Promise<SessionPayload> {
    const locale = languageOf(input.locale, caller.language);
    const { source, correlationId } = caller;
    const { template, templates, decisions, ...founding } = input;
    const start =
      templates || !template ? { templates: templates ?? [], decisions } : { templates: [template], decisions, field: 'template' };
    const opened = await this.signUps.signUp({ ...founding, start, locale, source, correlationId }, deviceOf(req));
    return sessionAnswer(opened, reply, this.settings, locale);
  }

  @Anyone()
  @Query(() => SlugSuggestion, { description: 'A short address made from a name, or whether a given one is free (短地址建议)' })
  async slugSuggestion(@Args('name') name: string): Promise<SlugSuggestion> {
    const given = checkSlug(name) === undefined;
    const slug = given ? name : await this.foundings.suggestSlug(name);
    return { slug, available: await this.foundings.isFree(slug) };
  }
}
