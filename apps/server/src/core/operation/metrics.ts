import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What Prometheus reads at /metrics. Labels are of closed sets only: no organisation, no person, no address. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'charter_request_seconds',
    help: 'Time of a request by route, operation and status',
    labelNames: ['route', 'operation', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly waits = new Histogram({
    name: 'charter_connection_wait_seconds',
    help: 'Wait of calls that did not get a database connection at once; "refused" were told to come back',
    labelNames: ['outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly deliveries = new Histogram({
    name: 'charter_outbox_delivery_seconds',
    help: 'From the commit of an event to its delivery',
    buckets: [...SECONDS, 60, 600, 3600],
    registers: [this.registry],
  });

  readonly faults = new Counter({ name: 'charter_faults_total', help: 'Answers with the code INTERNAL', registers: [this.registry] });

  /** Figures of the process itself: memory, event loop, garbage collection. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A figure that is asked for whenever Prometheus reads. */
  gauge(name: string, help: string, labels: string[], collect: (gauge: Gauge) => void | Promise<void>): void {
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      collect() {
        return collect(this);
      },
    });
  }
}
