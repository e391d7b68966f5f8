// Kills the assistant at random instants while it decides, sweeps and sends, and shows that nothing is lost or doubled:
//   node scripts/kill.mjs [KILLS] [SEED]
// It works with the compiled program: build it first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_INSTANT, foundCouncil, instantAfter } from '../tests/faults/kill-council.mjs';
import { below, randomFrom } from '../tests/faults/kill-random.mjs';
import { startTeams } from '../tests/faults/kill-teams.mjs';
import { judge } from '../tests/faults/kill-verdict.mjs';

const WORKER = join(import.meta.dirname, '..', 'tests', 'faults', 'kill-worker.mjs');
/** The assistant's clock runs so much faster than the real one. */
const CLOCK_SPEED = 60;
/** Between two lives more time goes by than a sender has: what the last one left on its way is then seen to. */
const BETWEEN_LIVES_MS = 180_000;
const DAY_MS = 86_400_000;
const LIVES_A_DAY = 10;
const LONGEST_LIFE_MS = 400;
const MOST_ARRIVALS = 15;
const SETTLED_WITHIN_MS = 120_000;

const kills = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? below(1_000_000, Math.random));
const random = randomFrom(seed);
const folder = mkdtempSync(join(tmpdir(), 'kills-'));
const file = join(folder, 'council.sqlite');
const teams = await startTeams(random);
let from = FIRST_INSTANT;

/** One life of the assistant; gives how it ended. */
async function live(life, settles) {
  teams.life = life;
  const born = performance.now();
  const worker = spawn(process.execPath, [WORKER, JSON.stringify({ file, teams: teams.url, seed, life, from, clockSpeed: CLOCK_SPEED, settles })], { stdio: 'inherit' });
  const kill = () => void worker.kill('SIGKILL');
  const timers = [setTimeout(kill, settles ? SETTLED_WITHIN_MS : 10_000)];
  if (!settles) dieAtRandom(kill, timers);
  const [code, signal] = await once(worker, 'exit');
  timers.forEach(clearTimeout);
  teams.onReady = teams.onArrival = () => {};
  const lived = (performance.now() - born) * CLOCK_SPEED;
  from = instantAfter(from, Math.ceil(lived) + (life % LIVES_A_DAY === 0 ? untilNextMorning(lived) : BETWEEN_LIVES_MS));
  return signal ?? code;
}

/** Some die while they start, some at a time after it, and some just when a message has arrived. */
function dieAtRandom(kill, timers) {
  const soon = () => void timers.push(setTimeout(kill, below(LONGEST_LIFE_MS, random)));
  const way = random();
  if (way < 0.1) return soon();
  if (way < 0.5) return void (teams.onReady = soon);
  let left = 1 + below(MOST_ARRIVALS, random);
  teams.onArrival = () => --left === 0 && kill();
}

/** From the end of a life until shortly before the digests of the next day. */
function untilNextMorning(lived) {
  const end = Date.parse(instantAfter(from, Math.ceil(lived)));
  return Math.floor((end - Date.parse(FIRST_INSTANT)) / DAY_MS + 1) * DAY_MS + Date.parse(FIRST_INSTANT) - end;
}

let died = 0;
try {
  await foundCouncil(file);
  for (let life = 1; life <= kills; life++) died += (await live(life, false)) === 'SIGKILL' ? 1 : 0;
  const end = await live(kills + 1, true);
  const { wrong, counts } = await judge(file, teams);
  if (end !== 0) wrong.unshift(`what was left was not settled (the last life ended with ${end})`);
  if (died !== kills) wrong.unshift(`${kills - died} lives ended before they were killed`);
  console.log(`${died} kills, seed ${seed}: ${counts.notices} notices (${counts.digests} of them digests) and ${counts.deadlines} acknowledged deadlines, each with its end.`);
  console.log(
    `${counts.delivered} delivered; ${counts.notConfirmed} not confirmed, ${counts.arrivedAllTheSame} of which had arrived; ${counts.other} ended otherwise; ` +
      `${counts.repeated} updates repeated after an attempt in doubt.`,
  );
  for (const sentence of wrong) console.error(`Wrong: ${sentence}.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  teams.stop();
  rmSync(folder, { recursive: true, force: true });
}
