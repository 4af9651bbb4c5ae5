import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AppModule } from './app.module';
import { serveDocs } from './docs';
import { Exports, serveExports } from './export';
import { Importers, serveImportTemplates } from './import';
import { Contexts } from './core/graphql/build';
import { PermissionMatrixes, servePermissionMatrix } from './organisation';
import { membersSchema } from './core/graphql/members-schema';
import { printContract } from './core/graphql/idempotent';
import { undeclaredRootFields } from './core/permission/undeclared';
import { resolversOf } from './core/graphql/resolvers';
import { registerOperation } from './core/operation/endpoints';
import { NestJournal, journal } from './core/operation/journal';
import { Metrics } from './core/operation/metrics';
import { Readiness } from './core/operation/readiness';
import { WebhookSnapshots } from './integration';
import type { Settings } from './core/settings';
import { Jobs } from './core/jobs/jobs';
import { Mail } from './core/mail/mail';
import { serveOutbox } from './core/mail/outbox-page';
import { registerStream } from './core/graphql/stream';
import { Door } from './core/tenancy/door';
import { Restorations, serveRestorations } from './platform';
import { ProviderEntries, serveProviders } from './provider';
import { Contents, serveRegulations } from './regulation';
import { Takeouts, serveTakeouts } from './takeout';

/** A regulation's file of two megabytes, as a call carries it. */
const BODY_LIMIT = 3_000_000;

/** Where the built front ends lie: beside the built server. */
const DIST = resolve(import.meta.dirname, '..');

/** What pages may load: only what this server serves. */
const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'"],
  frameAncestors: ["'self'"],
  upgradeInsecureRequests: null,
};

/** The API explorer carries its fonts in its style sheet. */
const EXPLORER = { helmet: { contentSecurityPolicy: { directives: { ...DIRECTIVES, fontSrc: ["'self'", 'data:'] } } } };

/** Serves a single-page application: its files by name, its page for every other address below it. */
async function serveFrontEnds(server: FastifyInstance): Promise<void> {
  const [console_, portal] = [join(DIST, 'console'), join(DIST, 'portal')];
  if (!existsSync(console_) || !existsSync(portal)) return;
  const assets = { immutable: true, maxAge: '365d', index: false, wildcard: true, cacheControl: true } as const;
  await server.register(fastifyStatic, { ...assets, root: join(console_, 'assets'), prefix: '/console/assets/', decorateReply: true });
  await server.register(fastifyStatic, { ...assets, root: join(portal, 'assets'), prefix: '/portal/assets/', decorateReply: false });
  const page = (root: string) => async (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', root, { cacheControl: false });
  for (const url of ['/console', '/console/', '/console/*']) server.get(url, page(console_));
  for (const url of ['/', '/:slug', '/:slug/*']) server.get(url, page(portal));
  server.get('/graphql/ide', EXPLORER, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('ide.html', console_, { cacheControl: false }),
  );
}

/** The schema as a file, for tools that make clients from it. */
function serveSchema(server: FastifyInstance, schema: () => GraphQLSchema): void {
  let printed: string | undefined;
  server.get('/schema.graphql', async (_request, reply) => {
    printed ??= `${printContract(schema())}\n`;
    return reply.type('text/plain; charset=utf-8').send(printed);
  });
}

/** The application, ready to listen. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      trustProxy: settings.production,
      forceCloseConnections: 'idle',
      return503OnClosing: false,
    }),
    {
      logger: new NestJournal(journal),
      abortOnError: false,
    },
  );
  const undeclared = undeclaredRootFields(resolversOf(app));
  if (undeclared.length > 0) {
    await app.close();
    throw new Error(`Root fields without a declared permission: ${undeclared.join(', ')}`);
  }
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(fastifyCookie);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: { directives: DIRECTIVES },
    hsts: settings.publicUrl.startsWith('https:'),
  });
  registerOperation(server, { settings, door: app.get(Door), metrics: app.get(Metrics), readiness: app.get(Readiness) });
  registerStream(server, () => membersSchema(app), app.get(Contexts));
  serveSchema(server, () => membersSchema(app));
  serveDocs(server, () => membersSchema(app), settings.publicUrl);
  serveExports(server, app.get(Contexts), app.get(Exports, { strict: false }));
  servePermissionMatrix(server, app.get(Contexts), app.get(PermissionMatrixes, { strict: false }));
  serveRegulations(server, app.get(Contexts), app.get(Contents, { strict: false }));
  serveImportTemplates(server, app.get(Contexts), app.get(Importers, { strict: false }));
  serveProviders(server, app.get(Contexts), app.get(ProviderEntries, { strict: false }), settings);
  serveRestorations(server, app.get(Contexts), app.get(Restorations, { strict: false }));
  serveTakeouts(server, app.get(Contexts), app.get(Takeouts, { strict: false }));
  app.get(WebhookSnapshots, { strict: false }).serve(() => membersSchema(app));
  if (settings.mail.outboxPage) serveOutbox(server, app.get(Mail));
  await serveFrontEnds(server);
  await app.init();
  app.get(Jobs).start();
  return app;
}

/** The application without its server, for commands. */
export function createContext(settings: Settings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.with(settings), { logger: new NestJournal(journal), abortOnError: false });
}
