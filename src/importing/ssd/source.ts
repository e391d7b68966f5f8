import type { LocalDate } from '../../calendar/local-date';
import type { Person } from '../../people/person';
import type { ImportAttempt } from '../batch';
import { readingOf } from '../reading';
import { ReadingReport } from '../report';
import type { FolderSource } from '../source-files';
import { readStaffListIn } from '../staff-list';
import { teamsFrom } from '../team-list';
import { Workers } from '../workers';
import { childrenFrom } from './children';
import { readExtract } from './extract';
import { tables } from './tables';

/**
 * Reads a folder with an extract of the Standard Safeguarding Dataset, every child in care, and `people.csv` where it is there.
 * @param staff the staff list held already, for a folder that brings none
 */
export async function readSsdFolder(folder: FolderSource, today: LocalDate, staff: readonly Person[]): Promise<ImportAttempt> {
  const report = new ReadingReport();
  const reading = await readExtract(folder, report);
  if (!reading.ok) return reading;
  const { departments } = reading.extract;
  const teams = teamsFrom(departments.rows, departments.file, tables.departments.columns, report);
  const list = await readStaffListIn(folder, teams ?? [], report);
  if (!list.ok) return list;
  const workers = new Workers(list.people ?? staff, teams ?? [], report);
  const children = childrenFrom(reading.extract, workers, today, report);
  return readingOf('ssd', { children, wholeCaseload: true, people: list.people, teams }, report);
}
