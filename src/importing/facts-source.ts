import type { LocalDate } from '../calendar/local-date';
import type { Person, Team } from '../people/person';
import { readAllocations, type AllocationsReading } from './allocation-list';
import type { ImportAttempt } from './batch';
import { readFactsLines } from './facts-lines';
import { readTable } from './read-table';
import { readingOf } from './reading';
import { ReadingReport } from './report';
import { readTextIn, type FolderSource, type TextFile } from './source-files';
import { readStaffListIn } from './staff-list';
import { teamColumns, teamsFrom } from './team-list';
import { Workers } from './workers';

/** Reads a single file of facts: some children, nobody's name and nobody who works with them. */
export function readFactsFile(file: TextFile, today: LocalDate): ImportAttempt {
  const report = new ReadingReport();
  const children = readFactsLines(file, today, report).map((facts) => ({ facts, name: null, initials: null, allocation: null }));
  return readingOf('facts', { children, wholeCaseload: false, people: null, teams: null }, report);
}

/**
 * Reads a folder with `facts.jsonl`, every child in care, and where they are there `teams.csv`, `people.csv` and `allocations.csv`.
 * @param staff the staff list held already, for a folder that brings none
 */
export async function readFactsFolder(folder: FolderSource, today: LocalDate, staff: readonly Person[]): Promise<ImportAttempt> {
  const report = new ReadingReport();
  const lines = await readTextIn(folder, ['facts.jsonl']);
  if (!lines.ok) return lines;
  if (lines.file === null) return { ok: false, problem: `${folder.path} lacks facts.jsonl, with one child's facts a line` };
  const facts = readFactsLines(lines.file, today, report);

  const teams = await readTeamsIn(folder, report);
  if (!teams.ok) return teams;
  const list = await readStaffListIn(folder, teams.teams ?? [], report);
  if (!list.ok) return list;
  const workers = new Workers(list.people ?? staff, teams.teams ?? [], report);
  const allocations = await readAllocationsIn(folder, new Set(facts.map(({ child }) => child)), workers, report);
  if (!allocations.ok) return allocations;

  const unknown = { name: null, initials: null, allocation: null };
  const children = facts.map((each) => ({ facts: each, ...(allocations.byChild.get(each.child) ?? unknown) }));
  return readingOf('facts', { children, wholeCaseload: true, people: list.people, teams: teams.teams }, report);
}

type TeamsReading = { readonly ok: true; readonly teams: readonly Team[] | null } | { readonly ok: false; readonly problem: string };

async function readTeamsIn(folder: FolderSource, report: ReadingReport): Promise<TeamsReading> {
  const reading = await readTextIn(folder, ['teams.csv']);
  if (!reading.ok) return reading;
  if (reading.file === null) return { ok: true, teams: null };
  const table = readTable(reading.file, teamColumns, report);
  if (!table.ok) return table;
  return { ok: true, teams: teamsFrom(table.rows, reading.file.name, teamColumns, report) };
}

async function readAllocationsIn(
  folder: FolderSource, children: ReadonlySet<string>, workers: Workers, report: ReadingReport,
): Promise<AllocationsReading> {
  const reading = await readTextIn(folder, ['allocations.csv']);
  if (!reading.ok) return reading;
  return reading.file === null ? { ok: true, byChild: new Map() } : readAllocations(reading.file, children, workers, report);
}
