// The assistant itself, as `npm start` runs it, in a process that the benchmark can end.
import type { Instant } from '../../src/calendar/london';
import type * as Main from '../../src/main';

async function startDueBot(main: string, dataDir: string): Promise<void> {
  const { startAssistant } = (await import(main)) as typeof Main;
  const started = await startAssistant({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }, () => new Date().toISOString() as Instant);
  if (!started.ok) throw new Error(started.problems.join(' '));
  process.send?.({ url: started.assistant.url });
  process.once('message', () => void started.assistant.close().then(() => process.exit(0)));
}

void startDueBot(process.argv[2] ?? '', process.argv[3] ?? '');
