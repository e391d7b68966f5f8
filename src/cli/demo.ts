import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import { demoCouncil, DEMO_SEED } from '../demo/council';
import { writeFacts } from '../demo/write-facts';
import { writeSsd } from '../demo/write-ssd';
import { dayNamed, installedCalendar, type Had } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printLine } from './print';

export interface DemoOptions {
  readonly format: string;
  readonly today?: string;
}

const writers = { ssd: writeSsd, facts: writeFacts };

/** Writes the demo council as files that `iro import` reads. */
export async function demoWrite(folder: string, { format, today }: DemoOptions): Promise<Outcome> {
  if (format !== 'ssd' && format !== 'facts') return failed(`--format: "${format}" is none of ssd, facts`);
  const date = dayNamed(today);
  if (!date.ok) return failed(date.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  const files = filesOf(format, date.value, calendar.value);
  if (!files.ok) return failed(`--today: ${files.problem}`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files.value) writeFileSync(join(folder, name), text);
  await printLine(`${files.value.size} files written to ${folder}: take them in with  iro import ${folder} --format ${format}`);
  return done;
}

function filesOf(format: keyof typeof writers, today: LocalDate, calendar: WorkingDays): Had<ReadonlyMap<string, string>> {
  try {
    return { ok: true, value: writers[format](demoCouncil({ seed: DEMO_SEED, today, calendar })) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: error.message };
    throw error;
  }
}
