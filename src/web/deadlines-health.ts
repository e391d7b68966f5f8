import { Gauge, type Registry } from 'prom-client';
import type { Request, Response, Server } from 'restify';
import type { Clock } from '../calendar/london';
import { audit } from '../delivery/auditor';
import { MORNING } from '../delivery/morning';
import { noticeStates } from '../notices/notice';
import { countNotices } from '../store/notices';
import type { Store } from '../store/open-store';

/** What the state of deadlines is read from. */
export interface DeadlinesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly registry: Registry;
}

/**
 * Adds the route that says whether everything that fell due has its outcome (200, or 503 where something is without it
 * for too long), and the same as figures. Both are worked out when asked for, and carry counts only.
 */
export function addDeadlinesHealth(server: Server, { store, clock, registry }: DeadlinesParts): void {
  const look = () => store.write((tx) => audit(tx, clock()));

  server.get('/health/deadlines', async (_: Request, res: Response) => {
    const found = await look().catch(() => null);
    if (found === null) res.send(503, { ok: false, status: 'the database cannot be used' });
    else res.send(found.ok ? 200 : 503, found);
  });

  addFigure(registry, 'iro_deadlines_ok', 'Whether everything that fell due has its outcome (1), as /health/deadlines says.', [], async (gauge) => {
    gauge.set((await look()).ok ? 1 : 0);
  });
  addFigure(registry, 'iro_deadlines_overdue', 'Deadlines without their outcome 15 minutes after they were due.', ['kind'], async (gauge) => {
    const { overdue } = await look();
    gauge.set({ kind: MORNING }, 0);
    for (const { kind, count } of overdue) gauge.set({ kind }, count);
  });
  addFigure(registry, 'iro_notices', 'Notices, by what has come of them.', ['state'], async (gauge) => {
    const counts = await store.write(countNotices);
    for (const state of noticeStates) gauge.set({ state }, counts.get(state) ?? 0);
  });
}

/** A figure that is read at each scrape. Where the database cannot be used it is left empty, and the other metrics stay. */
function addFigure<Label extends string>(registry: Registry, name: string, help: string, labelNames: readonly Label[], read: (gauge: Gauge<Label>) => Promise<void>): void {
  new Gauge({
    name,
    help,
    labelNames: [...labelNames],
    registers: [registry],
    async collect() {
      this.reset();
      await read(this).catch(() => undefined);
    },
  });
}
