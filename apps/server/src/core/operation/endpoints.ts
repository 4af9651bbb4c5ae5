import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings';
import type { Door } from '../tenancy/door';
import { journal } from './journal';
import type { Metrics } from './metrics';
import type { Readiness } from './readiness';

declare module 'fastify' {
  interface FastifyRequest {
    /** "mutation requestCreate", set when the operation is known. */
    operation?: string;
    /** Number of the organisation of the call. */
    tenant?: number;
  }
}

interface Operated {
  settings: Settings;
  door: Door;
  metrics: Metrics;
  readiness: Readiness;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** /health, /ready and /metrics, and what is noted of every request (O-7). */
export function registerOperation(server: FastifyInstance, { settings, door, metrics, readiness }: Operated): void {
  server.get('/health', async () => ({ status: 'ok' }));
  server.get('/ready', async (_request, reply) => {
    const reason = await readiness.unready();
    return reply
      .code(reason ? 503 : 200)
      .header('cache-control', 'no-store')
      .send(reason ? { status: 'unready', reason } : { status: 'ready' });
  });
  const { metricsToken } = settings;
  if (metricsToken) {
    server.get('/metrics', async (request, reply) => {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      if (!timingSafeEqual(digest(given), digest(metricsToken))) return reply.code(401).send({ status: 'unauthorised' });
      return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
    });
  }
  watchConnections(metrics, door);
  server.addHook('onSend', async (_request, reply) => {
    // who keeps the connection open would send the next request to a server that is gone
    if (readiness.isStopping) void reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => note(metrics, request, reply));
}

function watchConnections(metrics: Metrics, { pool, share }: Door): void {
  metrics.gauge('charter_connections', 'Connections to the database', ['state'], (gauge) => {
    gauge.set({ state: 'open' }, pool.totalCount);
    gauge.set({ state: 'idle' }, pool.idleCount);
  });
  metrics.gauge('charter_connection_waiting', 'Calls that wait for a connection', [], (gauge) => gauge.set(share.waiting));
}

function note(metrics: Metrics, request: FastifyRequest, reply: FastifyReply): void {
  const { operation, tenant, method } = request;
  const route = request.routeOptions.url ?? '*';
  const status = reply.statusCode;
  metrics.requests.observe({ route, operation: operation ?? '', status: String(status) }, reply.elapsedTime / 1000);
  if (!journal.hears('info')) return;
  const requestId = reply.getHeader('x-request-id');
  journal.tell('info', 'request', {
    requestId: typeof requestId === 'string' ? requestId : undefined,
    method,
    route,
    status,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    operation,
    tenant,
  });
}
