import { encodeId, inLanguage } from '@charter/kernel';
import { checkSlug } from '@charter/organisation';
import { templates } from '@charter/templates';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { giveCookie, takeCookie } from '../core/auth/cookie';
import type { ApiContext } from '../core/graphql/context';
import { Anyone, SignedIn } from '../core/permission/declare';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { Foundings } from './founding.service';
import {
  LoginInput,
  LogoutPayload,
  SessionPayload,
  SessionSwitchInput,
  SignUpInput,
  SlugSuggestion,
  TemplateInfo,
} from './session.graphql';
import { type Opened, SignIns, languageOf } from './session.service';

@Resolver()
export class SessionResolver {
  constructor(
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(Foundings) private readonly foundings: Foundings,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Founds an organisation and signs its first administrator in (注册机构)' })
  async signUp(@Args('input') input: SignUpInput, @Context() { caller, reply }: ApiContext): Promise<SessionPayload> {
    const locale = languageOf(input.locale, caller.language);
    const { source, correlationId } = caller;
    return this.answer(await this.signIns.signUp({ ...input, locale, source, correlationId }), reply, locale);
  }

  @Anyone()
  @Mutation(() => SessionPayload, { description: 'Signs in (登录)' })
  async login(@Args('input') { email, password, slug }: LoginInput, @Context() { caller, reply }: ApiContext): Promise<SessionPayload> {
    return this.answer(await this.signIns.login(email, password, slug), reply, caller.language);
  }

  @SignedIn()
  @Mutation(() => LogoutPayload, { description: 'Ends the session (退出)' })
  async logout(@Context() { caller, reply }: ApiContext): Promise<LogoutPayload> {
    await this.signIns.end(caller);
    takeCookie(reply);
    return { done: true, userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => SessionPayload, { description: 'Goes on in another organisation of the account (切换机构)' })
  async sessionSwitch(
    @Args('input') { organisationId }: SessionSwitchInput,
    @Context() { caller, reply }: ApiContext,
  ): Promise<SessionPayload> {
    return this.answer(await this.signIns.switchTo(caller, organisationId), reply, caller.language);
  }

  @Anyone()
  @Query(() => SlugSuggestion, { description: 'A short address made from a name, or whether a given one is free (短地址建议)' })
  async slugSuggestion(@Args('name') name: string): Promise<SlugSuggestion> {
    const given = checkSlug(name) === undefined;
    const slug = given ? name : await this.foundings.suggestSlug(name);
    return { slug, available: await this.foundings.isFree(slug) };
  }

  @Anyone()
  @Query(() => [TemplateInfo], { description: 'Model regulations to start from (制度模板)' })
  templates(@Context() { caller }: ApiContext): TemplateInfo[] {
    return templates.map(({ code, kinds, name, summary, articles, provisions }) => ({
      code,
      kinds,
      name: inLanguage(name, caller.language),
      summary: inLanguage(summary, caller.language),
      articleCount: articles.filter(({ level }) => level === 'article').length,
      itemCount: provisions.filter(({ kind }) => kind === 'serviceItem').length,
    }));
  }

  private answer({ token, organisation }: Opened, reply: ApiContext['reply'], locale: string): SessionPayload {
    giveCookie(reply, token, this.settings.production && this.settings.publicUrl.startsWith('https:'));
    return { token, organisation: organisation && { ...organisation, id: encodeId('org', organisation.id) }, locale, userErrors: [] };
  }
}
