import { Readable } from 'node:stream';
import { messageOf } from '@charter/kernel';
import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../core/graphql/build';
import type { Takeouts } from './takeout.service';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** GET /takeout/<id>: the file of everything, for the session that asked for it. */
export function serveTakeouts(server: FastifyInstance, contexts: Contexts, takeouts: Takeouts): void {
  server.get<{ Params: { id: string } }>('/takeout/:id', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const refuse = (status: number, code: 'UNAUTHENTICATED' | 'NOT_FOUND') =>
      reply.code(status).send({ code, message: messageOf(code, {}, caller.language) });
    if (!caller.principal || caller.principal.key) return refuse(401, 'UNAUTHENTICATED');
    const { id } = request.params;
    // asked again: what was allowed then may not be any more
    const allowed = UUID.test(id) && caller.principal.ability.can('update', 'Organisation');
    const file = allowed ? await takeouts.fetch(caller, id) : undefined;
    if (!file) return refuse(404, 'NOT_FOUND');
    return reply
      .header('content-type', 'application/gzip')
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(file.content));
  });
}
