// The assistant itself, with its event loop watched; it says how the loop was, and ends, when told to.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Instant } from '../../src/calendar/london';
import type * as Main from '../../src/main';

/** How late the event loop was in coming round, in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

const NANOSECONDS = 1e6;

async function startWatchedBot(main: string, dataDir: string, startsAt: string): Promise<void> {
  const { startAssistant } = (await import(main)) as typeof Main;
  const shift = Date.parse(startsAt) - Date.now();
  const clock = () => new Date(Date.now() + shift).toISOString() as Instant;
  const started = await startAssistant({ DATA_DIR: dataDir, PORT: '0', DEMO_COUNCIL: 'off', LOG_LEVEL: 'error' }, clock);
  if (!started.ok) throw new Error(started.problems.join(' '));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const said = () => ({ p99: delay.percentile(99) / NANOSECONDS, p999: delay.percentile(99.9) / NANOSECONDS, max: delay.max / NANOSECONDS });
  process.on('message', (message) => {
    if (message === 'watch') delay.enable();
    else if (message === 'said') process.send?.(said());
    else void started.assistant.close().then(() => process.exit(0));
  });
  process.send?.({ url: started.assistant.url });
}

void startWatchedBot(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '');
