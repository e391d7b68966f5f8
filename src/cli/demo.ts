import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCouncil, DEMO_SEED } from '../demo/council';
import { writeFacts } from '../demo/write-facts';
import { writeSsd } from '../demo/write-ssd';
import { dayNamed, installedCalendar } from './installation';
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
  const files = writers[format](demoCouncil({ seed: DEMO_SEED, today: date.value, calendar: calendar.value }));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  await printLine(`${files.size} files written to ${folder}: take them in with  iro import ${folder} --format ${format}`);
  return done;
}
