import type { Language } from '@charter/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { languageOf } from '../core/graphql/build';
import { payloadSchema } from '../integration';
import { guide } from './guide';
import { type Page, type PagePath, pageOf } from './page';
import { recipePage } from './recipe-page';
import { reference } from './reference';

/** The language of the link, or the one the browser asks for. */
function wanted({ query, headers }: FastifyRequest): Language {
  const { lang } = query as { lang?: unknown };
  return lang === 'zh' || lang === 'en' ? lang : languageOf(headers['accept-language']);
}

/** The documentation of the API at /docs/api (O-5): made of the schema that is served and of recipes that a test carries out. */
export function serveDocs(server: FastifyInstance, schema: () => GraphQLSchema, publicUrl: string): void {
  const pages: Record<PagePath, (language: Language) => Page> = {
    '/docs/api': (language) => guide(publicUrl, language),
    '/docs/api/recipes': recipePage,
    '/docs/api/reference': (language) => reference(schema(), language),
  };
  server.get('/docs/api/webhooks.schema.json', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('application/schema+json; charset=utf-8')
      .send(JSON.stringify(payloadSchema(schema(), publicUrl))),
  );
  const made = new Map<string, string>();
  for (const [path, make] of Object.entries(pages)) {
    server.get(path, async (request, reply) => {
      const language = wanted(request);
      const key = `${path} ${language}`;
      const text = made.get(key) ?? pageOf(make(language), language);
      made.set(key, text);
      return reply.header('cache-control', 'no-cache').header('vary', 'accept-language').type('text/html; charset=utf-8').send(text);
    });
  }
}
