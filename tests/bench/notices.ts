// Ten thousand notices due at once, sent while questions are answered: the rate, the event loop and the memory, beside a bare echo bot.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, isoDay } from '../../src/calendar/local-date';
import { londonInstant } from '../../src/calendar/london';
import type { NewNotice } from '../../src/notices/notice';
import { importBatch } from '../../src/store/import-batch';
import { keepConversation } from '../../src/store/conversations';
import { countNotices, decideNotices } from '../../src/store/notices';
import { openStore, type Store } from '../../src/store/open-store';
import { caseload, TODAY } from './caseload';
import { quantile, startBot, stopBot, turn, type Bot } from './turns';
import type { LoopDelay } from './watched-bot';
import { mostWithin, startWatchedConnector } from './watched-connector';

const IROS = 60;
const CHILDREN_EACH = 10;
const NOTICES = 10_000;
const QUESTIONS_A_SECOND = 2;
const LONGEST_MS = 400_000;
const SAMPLE_MS = 1000;
const MEBIBYTE = 1024 * 1024;
/** Half past ten on a working Monday: the morning's own digests are decided already. */
const AT = londonInstant(TODAY, { hour: 10, minute: 30 });

const iroId = (number: number) => `iro.${number}`;
const objectId = (number: number) => `object-${number}`;

/** Ten thousand digests of the same morning, spread over sixty IROs with ten children each, all due now. */
const notices: readonly NewNotice[] = Array.from({ length: NOTICES }, (_, index) => ({
  to: iroId(index % IROS), kind: 'digest', subject: isoDay(TODAY), step: `${Math.floor(index / IROS)}`, day: TODAY, child: null, data: {},
  urgency: 'ordinary', notBefore: AT, expires: null, renews: null, standingFor: null,
}));

async function fill(store: Store, serviceUrl: string): Promise<void> {
  const people = Array.from({ length: IROS }, (_, number) => ({
    id: iroId(number), name: `Officer ${number}`, email: null, roles: ['iro' as const], team: null, lineManager: null, teamsObjectId: objectId(number),
    workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
  }));
  const children = caseload(IROS * CHILDREN_EACH).map((facts, index) => ({
    facts: { ...facts, nextReview: { ...facts.nextReview, booked: addDays(TODAY, index % 5) } },
    initials: 'AB', name: null, allocation: { iro: iroId(index % IROS), socialWorker: null, team: null },
  }));
  await importBatch(store, { children, people, teams: [], wholeCaseload: true }, { format: 'facts', rows: 0, rejected: 0, at: AT, today: TODAY, by: 'bench' });
  for (let number = 0; number < IROS; number++) {
    const reached = { person: iroId(number), conversation: `bench-${objectId(number)}`, serviceUrl, userId: `29:${number}`, botId: '28:bot', channel: 'msteams', tenant: null };
    await store.write((tx) => keepConversation(tx, reached, AT));
  }
}

/** The memory that a process holds, in mebibytes. */
function residentOf({ process: { pid } }: Bot): number {
  const kibibytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kibibytes) * 1024) / MEBIBYTE;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

async function run(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'iro-notices-'));
  const connector = await startWatchedConnector();
  try {
    const store = await openStore({ file: join(scratch, 'iro.sqlite') });
    await fill(store, connector.url);
    const main = resolve(__dirname, '..', '..', '..', 'dist', 'main.js');
    const echo = await startBot(join(__dirname, 'echo-bot.js'), join(scratch, 'echo.sqlite'));
    const bot = await startBot(join(__dirname, 'watched-bot.js'), main, scratch, AT);
    let count = 0;
    const ask = (asked: Bot) => turn(asked, connector.url, objectId(count % IROS), 'which of my reviews are due', (count += 1));
    for (let warm = 0; warm < 300; warm++) await Promise.all([ask(echo), ask(bot)]);

    await store.write((tx) => decideNotices(tx, notices, AT));
    bot.process.send('watch');
    const [began, asked, resident] = [performance.now(), [] as number[], { echo: [] as number[], bot: [] as number[] }];
    while (connector.arrivals.length < NOTICES && performance.now() - began < LONGEST_MS) {
      const times = Array.from({ length: QUESTIONS_A_SECOND }, () => Promise.all([ask(bot), ask(echo)]));
      asked.push(...(await Promise.all(times)).map(([time]) => time));
      resident.echo.push(residentOf(echo));
      resident.bot.push(residentOf(bot));
      await sleep(SAMPLE_MS);
    }
    const seconds = (performance.now() - began) / 1000;
    await sleep(2 * SAMPLE_MS);
    bot.process.send('said');
    const [delay] = (await once(bot.process, 'message')) as [LoopDelay];
    const states = await store.write(countNotices);
    await store.close();
    await stopBot(bot);
    await stopBot(echo);

    const { arrivals } = connector;
    const chats = [...new Set(arrivals.map(({ chat }) => chat))].map((chat) => arrivals.filter((arrival) => arrival.chat === chat));
    const mostOfAChat = (ms: number) => Math.max(...chats.map((each) => mostWithin(each, ms)));
    const quarter = Math.floor(resident.bot.length / 4);
    const growth = mean(resident.bot.slice(-quarter)) - mean(resident.bot.slice(quarter, 2 * quarter));
    console.log(`${arrivals.length} of ${NOTICES} notices arrived in ${seconds.toFixed(0)} s, ${(arrivals.length / seconds).toFixed(1)} a second; states: ${JSON.stringify([...states])}`);
    console.log(`most in one second: ${mostWithin(arrivals, 1000)}; of one chat: ${mostOfAChat(1000)} in 1 s, ${mostOfAChat(2000)} in 2 s, ${mostOfAChat(30_000)} in 30 s`);
    console.log(`event loop delay: p99 ${delay.p99.toFixed(1)} ms, p99.9 ${delay.p999.toFixed(1)} ms, longest ${delay.max.toFixed(1)} ms`);
    console.log(`${asked.length} questions meanwhile: p50 ${quantile(asked, 0.5).toFixed(1)} ms, p99 ${quantile(asked, 0.99).toFixed(1)} ms`);
    console.log(`resident memory: ${Math.max(...resident.bot).toFixed(0)} MiB at most, the echo bot ${Math.max(...resident.echo).toFixed(0)} MiB: ${(Math.max(...resident.bot) - Math.max(...resident.echo)).toFixed(0)} MiB more`);
    console.log(`grown between the second and the last quarter: ${growth.toFixed(1)} MiB`);
  } finally {
    connector.server.close();
    connector.server.closeAllConnections();
    rmSync(scratch, { recursive: true, force: true });
  }
}

void run();
