// The morning of a council, worked out alone; then that of a council and of an installation as large as England, begun while
// questions are answered: how long it takes, how long the answers take meanwhile, the event loop and the memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, addMonths, isoDay } from '../../src/calendar/local-date';
import { londonInstant } from '../../src/calendar/london';
import type { ImportedChild } from '../../src/importing/batch';
import type { Person, Team } from '../../src/people/person';
import { shippedPolicies } from '../../src/policy/councils';
import type { Role } from '../../src/policy/roles';
import { keepConversation } from '../../src/store/conversations';
import { importBatch } from '../../src/store/import-batch';
import { openStore } from '../../src/store/open-store';
import { blankReview, type ChildFacts } from '../../src/timetable/facts';
import { caseload, TODAY } from './caseload';
import type { Alone } from './morning-alone';
import { flagsOfStart, quantile, startBot, stopBot, turn, type Bot } from './turns';
import type { Becomes, LoopDelay } from './watched-bot';
import { startWatchedConnector } from './watched-connector';

const COUNCILS = [600, 82_000];
const CHILDREN_OF_A_SERVICE = 600;
const IROS = 14;
const TEAMS = 5;
const WORKERS_OF_A_TEAM = 8;
const IMPORTED_AT_ONCE = 6000;
const BETWEEN_QUESTIONS_MS = 500;
const BEFORE_MS = 45_000;
const LOOKED_EVERY_MS = 50;
const LONGEST_MS = 600_000;
const SIX_O_CLOCK = londonInstant(TODAY, { hour: 6, minute: 0 });
const HALF_PAST_EIGHT = londonInstant(TODAY, { hour: 8, minute: 30 });
const MORNING: Becomes = { becomes: HALF_PAST_EIGHT };

/** One of the services of which a large installation is made, with all who work there; the director is one for all. */
function serviceOf(number: number): { readonly people: readonly Person[]; readonly teams: readonly Team[] } {
  const somebody = (id: string, role: Role, team: string, lineManager: string | null): Person => ({
    id: `${id}.${number}`, name: `${role} ${id} ${number}`, email: null, roles: [role], team: `${team}.${number}`, lineManager: lineManager && `${lineManager}.${number}`,
    teamsObjectId: `object-${id}.${number}`, workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
  });
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const teams = numbers(TEAMS).map((team): Team => ({ id: `team${team}.${number}`, name: `Team ${team} ${number}`, parent: `service.${number}` }));
  return {
    teams: [{ id: `service.${number}`, name: `Service ${number}`, parent: null }, { id: `reviewing.${number}`, name: `Reviewing ${number}`, parent: null }, ...teams],
    people: [
      ...(number === 0 ? [somebody('dir', 'director', 'service', null), somebody('admin', 'administrator', 'service', null)] : []),
      somebody('hos', 'head_of_service', 'service', null), somebody('sm', 'service_manager', 'service', 'hos'),
      somebody('im', 'iro_manager', 'reviewing', null),
      ...numbers(IROS).map((iro) => somebody(`iro${iro}`, 'iro', 'reviewing', 'im')),
      ...numbers(2).map((post) => somebody(`bs${post}`, 'business_support', 'reviewing', 'im')),
      ...numbers(TEAMS).flatMap((team) => [
        somebody(`tm${team}`, 'team_manager', `team${team}`, 'sm'), somebody(`lm${team}`, 'line_manager', `team${team}`, `tm${team}`),
        ...numbers(WORKERS_OF_A_TEAM).map((worker) => somebody(`sw${team}-${worker}`, 'social_worker', `team${team}`, `lm${team}`)),
      ]),
    ],
  };
}

/** A child whose reviews were held about on time until now; three in four have the next one booked. */
function upToNow(facts: ChildFacts, index: number): ChildFacts {
  const reviews = [...facts.reviews];
  let next = addMonths(reviews.at(-1)?.held ?? TODAY, 6);
  for (; next < TODAY; next = addDays(addMonths(next, 6), -4)) {
    reviews.push({ ...blankReview, held: next, reportReceived: addDays(next, -4), decisionsSent: addDays(next, 4), recordCompleted: addDays(next, 12), recordSent: addDays(next, 20) });
  }
  const booked = index % 4 === 0 ? null : addDays(next, -(index % 5));
  return { ...facts, reviews, midways: reviews.map(({ held }) => addMonths(held ?? TODAY, 3)), nextReview: { ...facts.nextReview, booked } };
}

function childrenFrom(first: number, count: number): readonly ImportedChild[] {
  return caseload(count).map((facts, at) => {
    const index = first + at;
    const service = Math.floor(index / CHILDREN_OF_A_SERVICE);
    const team = index % TEAMS;
    return {
      facts: upToNow({ ...facts, child: `C${index}` }, index), initials: 'AB', name: null,
      allocation: { iro: `iro${index % IROS}.${service}`, socialWorker: `sw${team}-${index % WORKERS_OF_A_TEAM}.${service}`, team: `team${team}.${service}` },
    };
  });
}

/** @returns the IROs, by object id */
async function fill(file: string, children: number, serviceUrl: string): Promise<readonly string[]> {
  const store = await openStore({ file });
  const services = Array.from({ length: Math.ceil(children / CHILDREN_OF_A_SERVICE) }, (_, number) => serviceOf(number));
  const [people, teams] = [services.flatMap((service) => service.people), services.flatMap((service) => service.teams)];
  const about = { format: 'facts', rows: 0, rejected: 0, at: SIX_O_CLOCK, today: TODAY, by: 'bench' };
  await importBatch(store, { children: [], people, teams, wholeCaseload: false }, about);
  for (let first = 0; first < children; first += IMPORTED_AT_ONCE) {
    const part = childrenFrom(first, Math.min(IMPORTED_AT_ONCE, children - first));
    await importBatch(store, { children: part, people: null, teams: null, wholeCaseload: false }, about);
  }
  await store.write(async (tx) => {
    for (const { id, teamsObjectId } of people) {
      const reached = { person: id, conversation: `bench-${teamsObjectId}`, serviceUrl, userId: `29:${id}`, botId: '28:bot', channel: 'msteams', tenant: null };
      await keepConversation(tx, reached, SIX_O_CLOCK);
    }
  });
  await store.close();
  console.log(`${children} children, ${people.length} members of staff`);
  return people.filter(({ roles }) => roles.includes('iro')).map(({ teamsObjectId }) => teamsObjectId ?? '');
}

/** Milliseconds until something is so, or null where it is not in time. */
async function until(isSo: () => boolean): Promise<number | null> {
  const began = performance.now();
  while (!isSo()) {
    if (performance.now() - began > LONGEST_MS) return null;
    await sleep(LOOKED_EVERY_MS);
  }
  return performance.now() - began;
}

/** Asks twice a second, each time somebody else, whether or not the last answer has come; gives the times until the answers came. */
async function askDuring(ask: () => Promise<number>, work: Promise<unknown>): Promise<readonly number[]> {
  const asked: Promise<number>[] = [];
  let isOver = false;
  void work.then(() => (isOver = true));
  while (!isOver) {
    asked.push(ask());
    await sleep(BETWEEN_QUESTIONS_MS);
  }
  return Promise.all(asked);
}

function answers(when: string, times: readonly number[]): string {
  return `${when}: ${times.length} questions, p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`;
}

const seconds = (ms: number | null) => (ms === null ? `not within ${LONGEST_MS / 1000} s` : `${(ms / 1000).toFixed(1)} s`);

/** The most memory that a process has held, in mebibytes. */
function peakOf({ process: { pid } }: Bot): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

const TICKS_A_SECOND = 100;

/** The processor time that a process has used, in seconds: a machine with other work takes longer, and not more of it. */
function workOf({ process: { pid } }: Bot): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) / TICKS_A_SECOND;
}

/** Works the morning out under each policy, each in a process of its own and on a copy of the database. */
async function workOutAlone(file: string): Promise<void> {
  for (const policy of shippedPolicies().keys()) {
    const copy = `${file}.${policy}`;
    copyFileSync(file, copy);
    const alone = fork(join(__dirname, 'morning-alone.js'), [copy, policy, SIX_O_CLOCK, HALF_PAST_EIGHT], { execArgv: flagsOfStart() });
    const [{ morning, ms }] = (await once(alone, 'message')) as [Alone];
    console.log(`${policy}: ${morning.decided} notices of ${morning.done} decided in ${seconds(ms)}`);
    await once(alone, 'exit');
  }
}

async function run(children: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'iro-morning-'));
  const connector = await startWatchedConnector();
  let bot: Bot | null = null;
  try {
    const file = join(scratch, 'iro.sqlite');
    const iros = await fill(file, children, connector.url);
    if (children <= CHILDREN_OF_A_SERVICE) await workOutAlone(file);
    // It reads beside the assistant, and never makes it wait.
    const looker = new DatabaseSync(file, { readOnly: true });
    const isAny = (sql: string, ...values: string[]) => looker.prepare(sql).get(...values) !== undefined;
    const main = resolve(__dirname, '..', '..', '..', 'dist', 'main.js');
    bot = await startBot(join(__dirname, 'watched-bot.js'), main, scratch, SIX_O_CLOCK);
    const asked = bot;
    let count = 0;
    const ask = async () => {
      const began = performance.now();
      const about = [asked, connector.url, iros[(count * 7) % iros.length] ?? '', 'which of my reviews are due'] as const;
      // A connection that rested for seconds may be closed by the server just then.
      await turn(...about, (count += 1)).catch(() => turn(...about, (count += 1)));
      return performance.now() - began;
    };
    const compared = until(() => isAny("select 1 from counters where name = 'imports compared'"));
    const first = await askDuring(ask, compared);
    console.log(`first looked through after the import: ${seconds(await compared)}; ${answers('meanwhile', first)}; ${peakOf(bot).toFixed(0)} MiB at most`);
    console.log(answers('before the morning', await askDuring(ask, sleep(BEFORE_MS))));

    const before = workOf(bot);
    bot.process.send('watch');
    bot.process.send(MORNING);
    const decided = until(() => isAny("select 1 from deadlines where kind = 'morning' and outcome = 'done' and subject = ?", isoDay(TODAY)));
    console.log(`${answers('while the morning is worked out', await askDuring(ask, decided))}`);
    const states = looker.prepare('select kind, count(*) as count from notices group by kind').all();
    console.log(`the morning is worked out after ${seconds(await decided)}, ${(workOf(bot) - before).toFixed(1)} s of a processor: ${JSON.stringify(states.map(({ kind, count: notices }) => [kind, notices]))}; ${peakOf(bot).toFixed(0)} MiB at most`);
    const sent = until(() => !isAny("select 1 from notices where state in ('queued', 'sending')"));
    console.log(`${answers('while the rest is sent', await askDuring(ask, sent))}; all is sent ${seconds(await sent)} later`);
    bot.process.send('said');
    const [delay] = (await once(bot.process, 'message')) as [LoopDelay];
    console.log(`event loop delay since the morning began: p99.9 ${delay.p999.toFixed(0)} ms, longest ${delay.max.toFixed(0)} ms; ${peakOf(bot).toFixed(0)} MiB at most`);
    looker.close();
  } finally {
    if (bot !== null) await stopBot(bot);
    connector.server.close();
    connector.server.closeAllConnections();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runAll(): Promise<void> {
  for (const children of process.argv.length > 2 ? process.argv.slice(2).map(Number) : COUNCILS) await run(children);
}

void runAll();
