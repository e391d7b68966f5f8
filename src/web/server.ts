import { createServer as createHttpServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Logger } from 'pino';
import type { Clock } from '../calendar/london';
import type { Store } from '../store/open-store';
import { addDeadlinesHealth } from './deadlines-health';
import { addDesk, type DeskParts } from './desk/desk';
import { createMetrics } from './metrics';
import { ownMachineOnly } from './own-machine';
import { plainJsonOnly } from './plain-json';

/** Far above any message or press that Teams sends. */
const LARGEST_BODY_BYTES = 512 * 1024;

export interface ServerParts {
  readonly messages: (req: Request, res: Response) => Promise<void>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  /** What the desk needs while there are no credentials, so that only this machine may speak; else null, and there is no desk. */
  readonly desk: Omit<DeskParts, 'store'> | null;
}

/** The HTTP side: messages from Teams, health and metrics. */
export function createServer({ messages, store, clock, log, desk }: ServerParts): Server {
  const server = createHttpServer({ name: 'iro-assistant' });
  const metrics = createMetrics();
  if (desk !== null) server.pre(ownMachineOnly);
  server.use(plainJsonOnly);
  server.use(plugins.bodyParser({ mapParams: false, maxBodySize: LARGEST_BODY_BYTES }));

  server.post('/api/messages', messages);
  server.get('/healthz', async (_: Request, res: Response) => void res.send(200, { status: 'alive' }));
  server.get('/readyz', async (_: Request, res: Response) => {
    const ready = await store.check();
    res.send(ready ? 200 : 503, { status: ready ? 'ready' : 'the database cannot be used' });
  });
  addDeadlinesHealth(server, { store, clock, registry: metrics.registry });
  server.get('/metrics', async (_: Request, res: Response) => {
    res.sendRaw(200, await metrics.registry.metrics(), { 'Content-Type': metrics.registry.contentType });
  });

  if (desk !== null) addDesk(server, { store, ...desk });

  server.on('after', (req: Request, res: Response) => {
    metrics.requests.observe({ route: String(req.getRoute()?.path ?? 'none'), status: String(res.statusCode) }, (Date.now() - req.time()) / 1000);
  });
  // The library would put the message of an unforeseen error into the answer.
  server.on('restifyError', (_: Request, res: Response, error: { statusCode?: number; message: string }, done: () => void) => {
    if (error.statusCode !== undefined && error.statusCode < 500) return done();
    log.error({ err: error }, 'a request failed');
    res.send(500, { code: 'Internal', message: 'Something went wrong on the server. Nothing was changed.' });
    done();
  });
  return server;
}
