import type { FastifyInstance } from 'fastify';
import type { Contexts } from '../core/graphql/build';
import { SHEET_TYPES } from '../core/sheet/sheet';
import type { Exports } from './export.service';

/** Files of exports by their address: only for whoever asked for them, while they last. Everybody else finds nothing. */
export function serveExports(server: FastifyInstance, contexts: Contexts, files: Exports): void {
  server.get<{ Params: { id: string } }>('/exports/:id', async (request, reply) => {
    const { caller } = await contexts.member(request, reply);
    const file = caller.principal && (await files.fetch(caller, request.params.id));
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('没有找到文件，或已过期。 Not found, or expired.');
    return reply
      .type(SHEET_TYPES[file.format])
      .header('content-disposition', `attachment; filename="export.${file.format}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(file.content);
  });
}
