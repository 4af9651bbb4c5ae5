import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLDirective, GraphQLSchema } from 'graphql';
import type { Language } from '@charter/kernel';
import type { Caller } from '../auth/principal';
import { comesByCookie, giveCookie, tokenOf } from '../auth/cookie';
import { ApiKeys } from '../auth/api-keys';
import { isKey } from '../auth/key';
import type { Session } from '../auth/session';
import { Sessions } from '../auth/sessions';
import type { Settings } from '../settings';
import { SETTINGS } from '../settings-token';
import { Tenants } from '../tenancy/tenants';
import { type ApiContext, holderOf } from './context';
import { operationNames } from '../operation/operation-name';
import { formatError, toApiError } from './failure';
import { JitDriver } from './jit-driver';
import { MOST_TOKENS } from './limits';
import { reachableSchema } from './reachable';
import { oncePlugin } from './once';
import { statusPlugin } from './status';
import { moduleResolvers, rootFieldsOf } from './resolvers';
import { userErrorTypes } from './user-error.graphql';

/** Chinese unless the caller asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}

type Holder = Pick<Caller, 'account' | 'principal' | 'closed' | 'session' | 'proof' | 'factorDueAt' | 'keyRefused'>;

/** Makes what resolvers get of a request: who calls, in which language, and from where. */
@Injectable()
export class Contexts {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ApiKeys) private readonly keys: ApiKeys,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A member or integrator whose session may be presumed, since whoever executes the operation settles it. */
  async memberPresumed(req: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
    const token = tokenOf(req);
    const presumption = token !== undefined && isPresumable(req) ? this.sessions.presume(token) : undefined;
    if (!presumption || presumption.session.aged) return this.member(req, reply);
    const source = comesByCookie(req) ? 'console' : 'api';
    return { caller: { ...callOf(req, reply), source, ...holderOf(presumption.session) }, visited: undefined, req, reply, presumption };
  }

  /** A member or integrator. */
  async member(req: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
    const call = callOf(req, reply);
    const source = comesByCookie(req) ? 'console' : 'api';
    const holder = await this.holderOf(req, reply);
    return { caller: { ...call, source, ...holder }, visited: undefined, req, reply };
  }

  /** Who stands behind a token. A key that is no good is told so by every call: a program does not become anonymous unawares. */
  private async holderOf(req: FastifyRequest, reply: FastifyReply): Promise<Holder> {
    const token = tokenOf(req);
    if (token !== undefined && isKey(token)) {
      const holder = await this.keys.find(token, req.ip);
      return { account: holder?.account, principal: holder?.principal, session: undefined, ...(holder ? {} : { keyRefused: true }) };
    }
    return holderOf(token ? await this.sessionOf(token, req, reply) : undefined);
  }

  /** The session of a token; a browser's is renewed when it is due, and its cookie with it. */
  private async sessionOf(token: string, req: FastifyRequest, reply: FastifyReply): Promise<Session | undefined> {
    const found = await this.sessions.find(token);
    if (!found || !comesByCookie(req)) return found;
    const session = found.aged && !found.renewed ? await this.sessions.renew(token, found) : found;
    if (session.renewed) giveCookie(reply, session.renewed, this.settings.production && this.settings.publicUrl.startsWith('https:'));
    return session;
  }

  /** An operator of the platform. */
  async operator(req: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
    const context = await this.member(req, reply);
    const operator = await this.sessions.isOperator(context.caller);
    return { ...context, caller: { ...context.caller, operator } };
  }

  /** An anonymous visitor of the portal whose address is named by the header `X-Tenant`. */
  async visitor(req: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
    const slug = req.headers['x-tenant'];
    const visited = typeof slug === 'string' ? await this.tenants.bySlug(slug) : undefined;
    return {
      caller: { ...callOf(req, reply), source: 'portal', account: undefined, principal: undefined, session: undefined },
      visited,
      req,
      reply,
    };
  }
}

/** A call that is carried out once claims its key before it is executed, so it must know who calls. */
const isPresumable = ({ headers }: FastifyRequest) => headers['idempotency-key'] === undefined;

/** The id of the call: the one a proxy gave it, or a new one; told back in either case. */
function callOf(req: FastifyRequest, reply: FastifyReply): Pick<Caller, 'language' | 'correlationId'> {
  const given = req.headers['x-request-id'];
  const correlationId = typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
  void reply.header('x-request-id', correlationId);
  return { language: languageOf(req.headers['accept-language']), correlationId };
}

/** A schema takes in the resolvers of every module that its own import; one that got more than its own does not start. */
function refusingStrangers(schema: GraphQLSchema, modules: Function[]): GraphQLSchema {
  const own = new Set(rootFieldsOf(moduleResolvers(modules)).map(({ field }) => field));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const strangers = roots.flatMap((root) => Object.keys(root?.getFields() ?? {})).filter((field) => !own.has(field));
  if (strangers.length > 0) throw new Error(`Root fields of another schema: ${strangers.join(', ')}`);
  return schema;
}

/** Options that every schema shares. */
export function apiOptions(
  path: string,
  modules: Function[],
  context: (req: FastifyRequest, reply: FastifyReply) => Promise<ApiContext>,
  introspection: boolean,
  plugins: ApolloServerPlugin<ApiContext>[] = [],
  directives: GraphQLDirective[] = [],
): ApolloDriverConfig & { driver: typeof JitDriver } {
  return {
    driver: JitDriver,
    path,
    include: modules,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: (schema: GraphQLSchema) => refusingStrangers(reachableSchema(schema), modules),
    graphiql: false,
    introspection,
    context: (req: FastifyRequest, reply: FastifyReply) =>
      context(req, reply).catch((error: unknown) => {
        throw toApiError(error instanceof Error ? error : new Error(String(error)), callOf(req, reply));
      }),
    formatError,
    autoTransformHttpErrors: false,
    // the name says the opposite: with true every answer that has the key `data`, null included, becomes 200
    preserveHttpStatusForExecutionErrors: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), oncePlugin, operationNames, statusPlugin, ...plugins],
    buildSchemaOptions: { orphanedTypes: userErrorTypes, directives },
  } as ApolloDriverConfig & { driver: typeof JitDriver };
}
