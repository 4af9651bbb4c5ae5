import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness';

/**
 * Ends a server without failing a request: readiness goes off and balancers get the time to notice, requests under way are
 * answered, live streams are ended so that their clients connect elsewhere, then the connections are closed.
 */
export class Drain {
  private readonly streams = new Set<ServerResponse>();

  constructor(
    private readonly server: FastifyInstance,
    private readonly readiness: Readiness,
    private readonly noticeMs: number,
  ) {
    server.addHook('onRequest', async (request, reply) => {
      if (!request.url.startsWith('/graphql/stream')) return;
      this.streams.add(reply.raw);
      reply.raw.once('close', () => this.streams.delete(reply.raw));
    });
  }

  async run(): Promise<void> {
    this.readiness.stop();
    await sleep(this.noticeMs);
    const closed = this.server.close();
    const ending = setInterval(() => this.endStreams(), 50);
    this.endStreams();
    await closed;
    clearInterval(ending);
  }

  private endStreams(): void {
    for (const stream of this.streams) stream.end();
    this.server.server.closeIdleConnections();
  }
}
