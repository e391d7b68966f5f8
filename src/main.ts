import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { sendingWith } from './answers/notices/sending';
import { sweepingWith } from './answers/notices/sweeping';
import type { LocalDate } from './calendar/local-date';
import { londonDay, type Clock, type Instant } from './calendar/london';
import { WorkingDays } from './calendar/working-days';
import { readConfig, type Config } from './config';
import { createAuditor } from './delivery/auditor';
import { nextMorning } from './delivery/morning';
import { recoverStuck, tryAgain } from './delivery/recovering';
import { createSender } from './delivery/sender';
import { createSweeper } from './delivery/sweeper';
import { demoBatch, demoCouncil, DEMO_SEED, type DemoCouncil } from './demo/council';
import { followBankHolidays, loadBankHolidays } from './importing/bank-holidays-file';
import { loadPolicy } from './importing/policy-file';
import type { CouncilPolicy } from './policy/council-policy';
import { importBatch } from './store/import-batch';
import { isEmpty } from './store/is-empty';
import { countNotices } from './store/notices';
import { openStore, type Store } from './store/open-store';
import { keepPolicyVersion } from './store/policy-versions';
import { StoreError } from './store/store-error';
import { createGateway } from './teams/gateway';
import { messagesEndpoint } from './teams/messages-endpoint';
import type { Services } from './teams/services';
import { DeskClock } from './web/desk/clock';
import type { DeskDelivery } from './web/desk/morning';
import { createServer } from './web/server';

const BAD_SETTINGS = 2;

/** The assistant at work. */
export interface Assistant {
  readonly url: string;
  readonly store: Store;
  /** Does what has come due by the clock, and ends once everybody was told. */
  readonly work: () => Promise<void>;
  close(): Promise<void>;
}

export type Start = { readonly ok: true; readonly assistant: Assistant } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Puts the house together and opens its door.
 * @param environment the settings, as in `.env.example`
 * @param realClock the time, which the desk may shift while there are no credentials
 * @param byItself whether it looks by itself for what has come due, or only when told to work
 * @returns the assistant at work, or a sentence for each setting with which it does not start
 */
export async function startAssistant(environment: Readonly<Record<string, string | undefined>>, realClock: Clock, byItself = true): Promise<Start> {
  const settings = readConfig(environment);
  if (!settings.ok) return settings;
  const { config } = settings;
  const policy = loadPolicy(config.councilPolicy);
  if (!policy.ok) return { ok: false, problems: policy.problems.map((problem) => `COUNCIL_POLICY: ${problem}`) };
  const holidays = loadBankHolidays(config.dataDir);
  if (!holidays.ok) return { ok: false, problems: [holidays.problem] };
  const opened = await openedStore(config.dataDir);
  if (!opened.ok) return opened;

  const { store } = opened;
  const log = pino({ level: config.logLevel });
  const desk = config.credentials === null ? new DeskClock(realClock) : null;
  const clock = desk?.now ?? realClock;
  await store.write((tx) => keepPolicyVersion(tx, policy.version, clock()));
  if (config.loadDemo && (await store.write(isEmpty))) {
    const made = demoOn(londonDay(clock()), new WorkingDays(holidays.holidays));
    if (!made.ok) {
      await store.close();
      return made;
    }
    await takeInDemo(store, made.council, clock(), log);
  }

  const calendar = followBankHolidays(config.dataDir, holidays.holidays);
  const delivery = createDelivery(config, policy.version.policy, { store, calendar, clock, log });
  const services = { store, policy: policy.version, calendar, clock, log, tenantId: config.credentials?.tenantId ?? null, heardOf: tryAgain };
  const server = createServer({
    messages: messagesEndpoint(config.credentials, services),
    store,
    clock,
    log,
    desk: desk && { clock: desk, delivery: deskDelivery(delivery, services) },
  });
  const listening = await listen(server, config);
  if (!listening.ok) {
    await store.close();
    return listening;
  }
  if (byItself) delivery.start();
  log.info(`Listening on ${server.url} under the policy ${policy.version.policy.id}.`);
  if (desk !== null) log.info(`There are no credentials, so only this machine may speak to the server. Try it at ${server.url}/desk`);
  return { ok: true, assistant: { url: server.url, store, work: delivery.work, close: () => close(server, delivery, store) } };
}

/** What goes on by itself beside the conversation: finding what has come due, telling people, and watching over both. */
interface Delivery {
  start(): void;
  stop(): Promise<void>;
  readonly work: () => Promise<void>;
}

function createDelivery(config: Config, policy: CouncilPolicy, shared: Pick<Services, 'store' | 'calendar' | 'clock' | 'log'>): Delivery {
  const { calendar } = shared;
  const words = { policy, calendar };
  const sender = createSender({
    ...shared,
    ...sendingWith(words),
    gateway: createGateway(config.credentials),
    steady: () => performance.now(),
    pause: (ms) => sleep(ms, undefined, { ref: false }),
    random: Math.random,
  });
  const sweeper = createSweeper({ ...shared, parts: { ...sweepingWith(words), recoverStuck, firstMorning: 'next' } });
  const auditor = createAuditor(shared);
  return {
    start: () => [sweeper, sender, auditor].forEach((each) => each.start()),
    stop: async () => void (await Promise.all([sweeper, sender, auditor].map((each) => each.stop()))),
    async work() {
      await sweeper.now();
      await sender.drain();
    },
  };
}

/** Delivery as the desk has it: a morning's work can be asked for. */
function deskDelivery({ work }: Delivery, { store, policy, calendar }: Services): DeskDelivery {
  const { hours, closureDays } = policy.policy;
  const delivered = async () => (await store.write(countNotices)).get('delivered') ?? 0;
  return {
    nextMorning: (at) => nextMorning(at, { hours, localCalendar: calendar().closedOn(closureDays) }),
    async morning() {
      const before = await delivered();
      await work();
      return { sent: (await delivered()) - before };
    },
  };
}

type Opened = { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly problems: readonly string[] };

async function openedStore(dataDir: string): Promise<Opened> {
  try {
    mkdirSync(dataDir, { recursive: true });
    return { ok: true, store: await openStore({ file: join(dataDir, 'iro.sqlite') }) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, problems: [error.message] };
    if (isOfTheSystem(error)) return { ok: false, problems: [`DATA_DIR: ${error.message}`] };
    throw error;
  }
}

/** A folder that may not be made or written to; the message names it. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

type DemoMade = { readonly ok: true; readonly council: DemoCouncil } | { readonly ok: false; readonly problems: readonly string[] };

function demoOn(today: LocalDate, calendar: WorkingDays): DemoMade {
  try {
    return { ok: true, council: demoCouncil({ seed: DEMO_SEED, today, calendar }) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problems: [`DEMO_COUNCIL: ${error.message}, or set it to off.`] };
    throw error;
  }
}

async function takeInDemo(store: Store, council: DemoCouncil, at: Instant, log: Logger): Promise<void> {
  const rows = council.children.length + council.people.length;
  await importBatch(store, demoBatch(council), { format: 'demo', rows, rejected: 0, at, today: council.today, by: 'the first start' });
  log.info(
    `The database was empty: a made-up council of ${council.children.length} children and ${council.people.length} members of staff was put in. Nobody in it is real.`,
  );
}

type Server = ReturnType<typeof createServer>;

function listen(server: Server, { port, host }: Config): Promise<{ ok: true } | { ok: false; problems: readonly string[] }> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({
        ok: false,
        problems: [error.code === 'EADDRINUSE' ? `PORT: another program listens on ${port} already: stop it, or set another PORT.` : `PORT, HOST: ${error.message}`],
      }),
    );
    server.listen(port, host, () => resolve({ ok: true }));
  });
}

async function close(server: Server, delivery: Delivery, store: Store): Promise<void> {
  await delivery.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    // Pages of the desk keep a connection open for as long as they are looked at.
    server.server.closeAllConnections();
  });
  await store.close();
}

async function run(): Promise<void> {
  const started = await startAssistant(process.env, () => new Date().toISOString() as Instant);
  if (!started.ok) {
    for (const problem of started.problems) process.stderr.write(`The assistant does not start. ${problem}\n`);
    process.exitCode = BAD_SETTINGS;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.assistant.close());
}

if (require.main === module) void run();
