import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Figures about the running service. They carry no personal data: no person, no child, no text. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds that requests took, by route and status. */
  readonly requests: Histogram<'route' | 'status'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'iro_http_request_seconds',
    help: 'Time to answer an HTTP request, in seconds.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return { registry, requests };
}
