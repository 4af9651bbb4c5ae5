import { DomainError } from '@charter/kernel';
import type { FastifyInstance } from 'fastify';
import { giveSession } from '../account';
import { deviceOf } from '../core/auth/device';
import type { Contexts } from '../core/graphql/build';
import type { Settings } from '../core/settings';
import { knownBrowser } from './browser';
import type { ProviderEntries } from './entry.service';
import { ProviderRefusal } from './refusal';

/** GET /sso/<organisation>/callback: where the provider sends people back to. What was refused is told by the sign-in page. */
export function serveProviders(server: FastifyInstance, contexts: Contexts, entries: ProviderEntries, settings: Settings): void {
  server.get<{ Params: { slug: string } }>('/sso/:slug/callback', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const { slug } = request.params;
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const query = new URL(request.url, settings.publicUrl).searchParams;
    try {
      const answered = await entries.answered(slug, query, knownBrowser(request), caller, deviceOf(request));
      if ('linked' in answered) return await reply.redirect('/console/me?linked=1', 303);
      giveSession(answered.opened, reply, settings);
      return await reply.redirect('/console/', 303);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // a code and no words: an address must not put words on the page
      const told = new URLSearchParams({ org: slug, refused: error instanceof ProviderRefusal ? error.kind : error.code });
      return reply.redirect(`/console/login?${told.toString()}`, 303);
    }
  });
}
