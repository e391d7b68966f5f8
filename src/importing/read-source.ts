import type { LocalDate } from '../calendar/local-date';
import type { Person } from '../people/person';
import type { ImportAttempt } from './batch';
import { readFactsFile, readFactsFolder } from './facts-source';
import { readingOf } from './reading';
import { ReadingReport } from './report';
import { openSource, readText, type TextFile } from './source-files';
import { readSsdFolder } from './ssd/source';
import { readStaffList } from './staff-list';

export const sourceFormats = ['ssd', 'facts'] as const;

export type SourceFormat = (typeof sourceFormats)[number];

/**
 * Reads what a path leads to: a folder or, for facts, a file of them; in either format a CSV file alone is the staff list.
 * @param today days after it are still to come: a review dated later is booked, not held
 * @param staff the staff list held already, by which whoever works with a child is named where the source brings none
 * @returns the batch with every bad row, or one sentence where the source cannot be read at all
 */
export async function readSource(
  path: string, format: SourceFormat, today: LocalDate, staff: readonly Person[] = [],
): Promise<ImportAttempt> {
  const opening = await openSource(path);
  if (!opening.ok) return opening;
  const { source } = opening;
  if (source.kind === 'folder') return format === 'ssd' ? readSsdFolder(source, today, staff) : readFactsFolder(source, today, staff);

  const isStaffList = path.toLowerCase().endsWith('.csv');
  if (format === 'ssd' && !isStaffList) return { ok: false, problem: `${path} is a file: give the folder with the extract's CSV files` };
  const reading = await readText(path);
  if (!reading.ok) return reading;
  return isStaffList ? readStaffListAlone(reading.file, format) : readFactsFile(reading.file, today);
}

function readStaffListAlone(file: TextFile, format: SourceFormat): ImportAttempt {
  const report = new ReadingReport();
  const list = readStaffList(file, [], report);
  if (!list.ok) return list;
  return readingOf(format, { children: [], wholeCaseload: false, people: list.people, teams: null }, report);
}
