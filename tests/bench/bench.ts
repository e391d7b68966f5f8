// Ratios measured in one run: the due question beside a bare echo bot, and the open milestones of England's children.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { WorkingDays } from '../../src/calendar/working-days';
import { shippedPolicies } from '../../src/policy/councils';
import { countAudit } from '../../src/store/audit';
import { openStore } from '../../src/store/open-store';
import { allPeople } from '../../src/store/people';
import { settingFor } from '../../src/timetable/milestone';
import { isOpen, timetableOf } from '../../src/timetable/timetable';
import { caseload, TODAY } from './caseload';
import { quantile, startBot, startConnector, stopBot, turn } from './turns';

// A service runs for weeks: what counts is how long a turn takes once the engine has compiled the way it takes.
const WARM_UP = 3000;
const ROUNDS = 40;
const TURNS_A_ROUND = 50;
const FULL = 2;
const CHILDREN = 82_000;

const scratch = mkdtempSync(join(tmpdir(), 'iro-bench-'));
const main = resolve(__dirname, '..', '..', '..', 'dist', 'main.js');

async function auditLines(file: string): Promise<number> {
  const store = await openStore({ file });
  try {
    if (store.synchronous() !== FULL) throw new Error('the database does not commit with synchronous=FULL');
    return await store.write(countAudit);
  } finally {
    await store.close();
  }
}

async function objectIdOfAnIro(file: string): Promise<string> {
  const store = await openStore({ file });
  const iro = (await store.write(allPeople)).find(({ roles }) => roles.includes('iro'));
  await store.close();
  if (!iro?.teamsObjectId) throw new Error('the demo council has no IRO');
  return iro.teamsObjectId;
}

async function theDueQuestion(): Promise<void> {
  const connector = await startConnector();
  const echoFile = join(scratch, 'echo.sqlite');
  const dueFile = join(scratch, 'iro.sqlite');
  const echo = await startBot(join(__dirname, 'echo-bot.js'), echoFile);
  const due = await startBot(join(__dirname, 'due-bot.js'), main, scratch);
  const iro = await objectIdOfAnIro(dueFile);
  const before = { echo: await auditLines(echoFile), due: await auditLines(dueFile) };
  const times = { echo: [] as number[], due: [] as number[] };
  let turns = 0;
  const ask = (bot: typeof echo) => turn(bot, connector.url, iro, 'which of my reviews are due', (turns += 1));
  for (let count = 0; count < WARM_UP; count++) {
    await ask(echo);
    await ask(due);
  }
  // In short rounds by turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    for (let count = 0; count < TURNS_A_ROUND; count++) times.echo.push(await ask(echo));
    for (let count = 0; count < TURNS_A_ROUND; count++) times.due.push(await ask(due));
  }
  await stopBot(echo);
  await stopBot(due);
  connector.server.close();
  const each = WARM_UP + ROUNDS * TURNS_A_ROUND;
  const lines = { echo: (await auditLines(echoFile)) - before.echo, due: (await auditLines(dueFile)) - before.due };
  if (lines.echo !== each || lines.due < each || connector.replies() !== 2 * each) {
    throw new Error(`${each} turns a bot, but ${lines.echo} and ${lines.due} audit lines and ${connector.replies()} replies`);
  }
  for (const share of [0.5, 0.99]) {
    const [echoTime, dueTime] = [quantile(times.echo, share), quantile(times.due, share)];
    console.log(`due question / echo bot, p${share * 100}: ${(dueTime / echoTime).toFixed(2)}   (${dueTime.toFixed(1)} ms / ${echoTime.toFixed(1)} ms)`);
  }
  console.log(`audit lines committed with synchronous=FULL: echo ${lines.echo}, assistant ${lines.due}, in ${each} turns each`);
}

function openMilestones(): void {
  const calendar = new WorkingDays(shippedBankHolidays());
  const children = caseload(CHILDREN);
  for (const { policy } of shippedPolicies().values()) {
    const setting = settingFor(policy, calendar, TODAY);
    const started = performance.now();
    let open = 0;
    for (const facts of children) {
      const reading = timetableOf(facts, setting);
      if (reading.ok) open += reading.timetable.milestones.filter(isOpen).length;
    }
    console.log(`open milestones of ${CHILDREN} children with ten reviews, ${policy.id}: ${open} in ${((performance.now() - started) / 1000).toFixed(2)} s`);
  }
}

async function run(): Promise<void> {
  try {
    await theDueQuestion();
    openMilestones();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

void run();
