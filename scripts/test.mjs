// Runs the checks of the project (quick, slow or all), one after the other, and ends with how many passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'iro-test-'));
let passed = 0;
let failed = 0;
let skipped = 0;

function run(title, command, args, environment = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  return status === 0;
}

function check(title, command, args) {
  if (run(title, command, args)) passed += 1;
  else failed += 1;
}

function tests(title, args, environment) {
  const report = join(reports, `${passed + failed}.json`);
  const green = run(title, 'jest', [...args, '--json', `--outputFile=${report}`], environment);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
    skipped += numPendingTests;
    if (!green && numFailedTests + numRuntimeErrorTestSuites === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

const wanted = process.argv[2] ?? 'quick';
if (!['quick', 'slow', 'all'].includes(wanted)) {
  console.error(`"${wanted}" is none of the checks: say quick, slow or all.`);
  process.exit(2);
}

const dateRooms = ['tests/calendar', 'tests/timetable'];
/** Faults of Teams waited out one after the other, and a year of a council under five policies. */
const slowTests = ['tests/faults', 'tests/notices/simulated-year'];

function quick() {
  check('types of the tests', 'tsc', ['--noEmit', '-p', 'tsconfig.json']);
  check('lint', 'eslint', ['.']);
  check('walls', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']);
  tests('tests', slowTests.map((path) => `--testPathIgnorePatterns=${path}`));
  tests('dates, on the far side of the date line', dateRooms, { TZ: 'Pacific/Kiritimati' });
  tests('dates, in Los Angeles', dateRooms, { TZ: 'America/Los_Angeles' });
}

function slow() {
  tests('slow tests', slowTests);
  check('nothing is lost when the process is killed', 'node', ['scripts/kill.mjs', '20']);
  const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(chromium)) tests('tests in the browser', ['--config', 'jest.browser.config.js'], { CHROMIUM: chromium });
  else console.log(`\n── The tests in the browser were left out: there is no Chromium at ${chromium}. Install it, or set CHROMIUM to where it is.`);
}

check('types and build', 'npm', ['run', '--silent', 'build']);
if (wanted !== 'slow') quick();
if (wanted !== 'quick') slow();

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
