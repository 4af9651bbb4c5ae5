import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { DomainError, messageOf } from '@charter/kernel';
import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../core/graphql/build';
import type { Takeouts } from './takeout.service';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** GET /takeout/<id>: the archive of a link, for the session that asked for it. */
export function registerTakeout(server: FastifyInstance, contexts: Contexts, takeouts: Takeouts, sdl: () => string): void {
  server.get<{ Params: { id: string } }>('/takeout/:id', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const refuse = (status: number, code: 'UNAUTHENTICATED' | 'NOT_FOUND') =>
      reply.code(status).send({ code, message: messageOf(code, {}, caller.language) });
    if (!caller.principal || caller.principal.key) return refuse(401, 'UNAUTHENTICATED');
    const { id } = request.params;
    // asked again: what was allowed then may not be any more
    const allowed = UUID.test(id) && caller.principal.ability.can('update', 'Organisation');
    const taken = allowed ? await takeouts.take(caller, id, sdl()).catch(refusedAsMissing) : undefined;
    if (!taken) return refuse(404, 'NOT_FOUND');
    const archive = Readable.from(taken.content);
    const gzip = createGzip();
    archive.once('error', (error) => gzip.destroy(error));
    gzip.once('close', () => archive.destroy());
    return reply
      .header('content-type', 'application/gzip')
      .header('content-disposition', `attachment; filename="${taken.name}"`)
      .header('cache-control', 'no-store')
      .send(archive.pipe(gzip));
  });
}

function refusedAsMissing(error: unknown): undefined {
  if (error instanceof DomainError) return undefined;
  throw error;
}
