// The assistant itself, with its event loop watched; told to, it works at another time, says how the loop was, or ends.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Instant } from '../../src/calendar/london';
import type * as Main from '../../src/main';

/** How late the event loop was in coming round, in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** That the clock shows another time, and what has come due by then is done. */
export interface Becomes {
  readonly becomes: string;
}

const NANOSECONDS = 1e6;

async function startWatchedBot(main: string, dataDir: string, startsAt: string): Promise<void> {
  const { startAssistant } = (await import(main)) as typeof Main;
  let shift = Date.parse(startsAt) - Date.now();
  const clock = () => new Date(Date.now() + shift).toISOString() as Instant;
  const started = await startAssistant({ DATA_DIR: dataDir, PORT: '0', DEMO_COUNCIL: 'off', LOG_LEVEL: 'error' }, clock);
  if (!started.ok) throw new Error(started.problems.join(' '));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const said = () => ({ p99: delay.percentile(99) / NANOSECONDS, p999: delay.percentile(99.9) / NANOSECONDS, max: delay.max / NANOSECONDS });
  process.on('message', (message: 'watch' | 'said' | 'stop' | Becomes) => {
    if (message === 'watch') delay.enable();
    else if (message === 'said') process.send?.(said());
    else if (message !== 'stop') {
      shift = Date.parse(message.becomes) - Date.now();
      void started.assistant.work();
    } else void started.assistant.close().then(() => process.exit(0));
  });
  process.send?.({ url: started.assistant.url });
}

void startWatchedBot(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '');
