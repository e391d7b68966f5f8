import { isoDay } from '../calendar/local-date';
import { readFactsLine } from '../importing/facts-line';
import { settingFor } from '../timetable/milestone';
import { timetableOf, type Timetable } from '../timetable/timetable';
import { writeTimetable } from '../timetable/write';
import { dayNamed, installedCalendar, policyNamed } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';
import { stdinLines } from './stdin-lines';

export interface TimetableOptions {
  readonly council?: string;
  readonly today?: string;
  readonly json?: boolean;
}

/** One child's facts a line in, the child's timetable a line out. Nothing is stored. */
export async function timetable({ council, today, json }: TimetableOptions): Promise<Outcome> {
  const policy = policyNamed(council);
  if (!policy.ok) return failed(`--council: ${policy.problem}`);
  const date = dayNamed(today);
  if (!date.ok) return failed(date.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);

  const setting = settingFor(policy.value.policy, calendar.value, date.value);
  for await (const { number, text } of stdinLines()) {
    const facts = readFactsLine(text);
    if (!facts.ok) {
      return failed(`standard input, line ${number}: ${facts.problems.map(({ field, problem }) => `${field ?? 'the line'} ${problem}`).join('; ')}`);
    }
    const reading = timetableOf(facts.facts, setting);
    if (!reading.ok) return failed(`standard input, line ${number}: reviews: ${reading.problem}`);
    if (json) await printJson(writeTimetable(reading.timetable));
    else await printTable(reading.timetable);
  }
  return done;
}

async function printTable({ child, milestones, refused }: Timetable): Promise<void> {
  await printLine(child);
  for (const { id, sequence, due, status, because } of milestones) {
    await printLine(`  ${isoDay(due)}  ${status.padEnd(12)}  ${`${id}${sequence === null ? '' : ` ${sequence}`}`.padEnd(20)}  ${because().join(', ')}`);
  }
  for (const { id, sequence, why } of refused) await printLine(`  refused: ${id}${sequence === null ? '' : ` ${sequence}`}: ${why}`);
}
