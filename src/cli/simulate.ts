import { parseDay, type LocalDate } from '../calendar/local-date';
import { counted } from '../calendar/words';
import { simulate as simulation } from '../notices/simulate';
import type { Simulating } from '../notices/simulated';
import { installedCalendar, policyNamed, type Had } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';
import { simulatedDemo, simulatedFacts } from './simulated-council';
import { dayAsJson, rowsOf, totalsAsJson, totalsInWords } from './simulation-words';

export interface SimulateOptions {
  readonly from: string;
  readonly to: string;
  readonly council?: string;
  readonly facts?: string;
  readonly json?: boolean;
}

/** So many rows of what people receive are read; JSON has them all. */
const MOST_ROWS = 400;

/** What people would have been told, day by day over a period, under a policy; nothing is stored, and nothing is sent. */
export async function simulate({ json = false, ...options }: SimulateOptions): Promise<Outcome> {
  const given = await simulating(options);
  if (!given.ok) return failed(given.problem);
  let rows = 0;
  const days = simulation(given.value);
  let next = days.next();
  for (; !next.done; next = days.next()) {
    if (json) await printJson(dayAsJson(next.value));
    else {
      const ofTheDay = rowsOf(next.value);
      for (const row of ofTheDay.slice(0, Math.max(0, MOST_ROWS - rows))) await printLine(row);
      rows += ofTheDay.length;
    }
  }
  if (json) await printJson(totalsAsJson(next.value));
  else {
    if (rows > MOST_ROWS) await printLine(`and ${counted(rows - MOST_ROWS, 'more row')}: --json names them all`);
    for (const line of totalsInWords(next.value)) await printLine(line);
  }
  return done;
}

async function simulating({ from: first, to: last, council, facts }: SimulateOptions): Promise<Had<Simulating>> {
  const policy = policyNamed(council);
  if (!policy.ok) return { ok: false, problem: `--council: ${policy.problem}` };
  const calendar = installedCalendar();
  if (!calendar.ok) return calendar;
  const from = dayGiven('--from', first);
  if (!from.ok) return from;
  const to = dayGiven('--to', last);
  if (!to.ok) return to;
  const { firstDay, lastDay } = calendar.value;
  if (from.value > to.value) return { ok: false, problem: `--from: ${first} lies after --to ${last}: give the earlier day first` };
  if (from.value < firstDay || to.value > lastDay) {
    return { ok: false, problem: '--from, --to: bank holidays are not held for all of these days: give others' };
  }
  const had = facts === undefined ? simulatedDemo(to.value, calendar.value) : await simulatedFacts(facts, to.value);
  if (!had.ok) return had;
  const { children, directory } = had.value;
  return {
    ok: true,
    value: {
      policy: policy.value.policy, calendar: calendar.value, staff: { directory, absences: [] }, children, from: from.value, to: to.value,
    },
  };
}

function dayGiven(option: string, text: string): Had<LocalDate> {
  const date = parseDay(text);
  return date === null ? { ok: false, problem: `${option}: "${text}" is not a day: write it as YYYY-MM-DD` } : { ok: true, value: date };
}
