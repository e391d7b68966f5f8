import type { Person, Team } from '../people/person';
import { roleNames, roleSchema, type Role } from '../policy/roles';
import { cell, countCell, maybeTextCell, textCell } from './cells';
import { finderAmong } from './finder';
import { loopClosers } from './loops';
import { ifThere, needed, readTable, type Row, type TableReading } from './read-table';
import { withoutRepeats } from './repeats';
import { firstOf, type ReadingReport } from './report';
import { readTextIn, type FolderSource, type TextFile } from './source-files';
import { readWorkingDays } from './working-week';

const plainRole = (text: string) => text.trim().toLowerCase().replace(/[\s_-]+/g, ' ');

const rolesByName = new Map<string, Role>(
  roleSchema.options.flatMap((role) => [[plainRole(role), role], [plainRole(roleNames[role]), role]] as const),
);

const partsOf = (text: string) => text.split(/[;,|]/).map(plainRole).filter((part) => part !== '');

const rolesCell = cell(
  (text) => {
    const roles = partsOf(text).map((part) => rolesByName.get(part));
    const known = roles.filter((role) => role !== undefined);
    return known.length > 0 && known.length === roles.length ? [...new Set(known)] : undefined;
  },
  (text) => {
    const unknown = partsOf(text).filter((part) => !rolesByName.has(part));
    return `"${unknown.join('", "')}" is not a known role: write ${roleSchema.options.join(', ')}`;
  },
);

const emailCell = cell(
  (text) => (text === '' ? null : /^[^\s@]+@[^\s@]+$/.test(text) ? text.toLowerCase() : undefined),
  (text) => `"${text}" is not an e-mail address`,
);

const workingDaysCell = cell(
  (text) => readWorkingDays(text) ?? undefined,
  (text) => `"${text}" is not a list of days: write "Mon-Fri", "Mon Tue Thu" or "1,2,3"`,
);

const fteCell = cell(
  (text) => (text === '' ? null : /^(\d+|\d*\.\d+)$/.test(text) ? text : undefined),
  (text) => `"${text}" is not a share of full time: write 1 or 0.6`,
);

const columns = {
  id: needed('id', textCell),
  name: needed('name', textCell),
  email: ifThere('email', emailCell),
  roles: needed('roles', rolesCell),
  team: ifThere('team', maybeTextCell),
  lineManager: ifThere('line manager', maybeTextCell),
  teamsObjectId: ifThere('Teams object id', maybeTextCell),
  workingDays: ifThere('working days', workingDaysCell),
  fte: ifThere('fte', fteCell),
  childProtectionCases: ifThere('child protection cases', countCell),
};

type StaffRow = Row<typeof columns>;

export type StaffReading =
  | { readonly ok: true; readonly people: readonly Person[] | null }
  | { readonly ok: false; readonly problem: string };

/** Reads the people.csv of a folder, where it has one. */
export async function readStaffListIn(folder: FolderSource, teams: readonly Team[], report: ReadingReport): Promise<StaffReading> {
  const reading = await readTextIn(folder, ['people.csv']);
  if (!reading.ok) return reading;
  return reading.file === null ? { ok: true, people: null } : readStaffList(reading.file, teams, report);
}

/**
 * Reads a council's staff list. Nobody stands in it twice (by id, e-mail or Teams object id) or above themselves; a
 * line manager who is not on it is left out with a warning. A team may be written as its id or its name; one that is
 * not among `teams` stays as it is written.
 * @returns null for people where nobody is left, so that an empty file does not lock everybody out
 */
export function readStaffList(file: TextFile, teams: readonly Team[], report: ReadingReport): StaffReading {
  const table: TableReading<typeof columns> = file.text.trim() === '' ? { ok: true, rows: [] } : readTable(file, columns, report);
  if (!table.ok) return table;
  const known = withLineManagers(file.name, withoutRepeatedPeople(file.name, table.rows, report), report);
  if (known.length === 0) {
    report.warn(`${file.name} names nobody who could be read: the staff list was left as it was`);
    return { ok: true, people: null };
  }
  const findTeam = finderAmong(teams);
  return { ok: true, people: known.map((row) => personOf(row, row.team === null ? null : findTeam(row.team) ?? row.team)) };
}

function personOf(row: StaffRow, team: string | null): Person {
  const { id, name, email, roles, lineManager, teamsObjectId, workingDays, fte, childProtectionCases } = row;
  return { id, name, email, roles, team, lineManager, teamsObjectId, workingDays, fte, childProtectionCases };
}

function withoutRepeatedPeople(file: string, rows: readonly StaffRow[], report: ReadingReport): readonly StaffRow[] {
  const once = (list: readonly StaffRow[], field: string, valueOf: (row: StaffRow) => string | null) =>
    withoutRepeats(list, valueOf, { file, field }, report);
  const byId = once(rows, columns.id.heading, ({ id }) => id);
  const byEmail = once(byId, columns.email.heading, ({ email }) => email);
  return once(byEmail, columns.teamsObjectId.heading, ({ teamsObjectId }) => teamsObjectId?.toLowerCase() ?? null);
}

function withLineManagers(file: string, rows: readonly StaffRow[], report: ReadingReport): readonly StaffRow[] {
  const find = finderAmong(rows);
  const managerOf = ({ lineManager }: StaffRow) => (lineManager === null ? null : find(lineManager));
  const closers = loopClosers(rows.map((row) => ({ id: row.id, above: managerOf(row) })));
  const kept = rows.filter(({ id, line }) => {
    const problem = `${id} would be their own manager, directly or through others: correct the line manager`;
    if (closers.has(id)) report.reject({ file, line, field: columns.lineManager.heading, problem });
    return !closers.has(id);
  });
  const strays = new Map<string, string[]>();
  const found = kept.map((row) => {
    const manager = managerOf(row);
    const lineManager = manager === null || closers.has(manager) ? null : manager;
    if (lineManager === null && row.lineManager !== null) strays.set(row.lineManager, [...(strays.get(row.lineManager) ?? []), row.id]);
    return { ...row, lineManager };
  });
  for (const [manager, managed] of strays) {
    report.warn(`${file}: the line manager "${manager}" is not on the staff list, so ${firstOf(managed)} came in without one`);
  }
  return found;
}
