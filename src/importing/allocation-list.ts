import type { Allocation } from '../people/person';
import type { ImportedChild } from './batch';
import { maybeTextCell, textCell } from './cells';
import { initialsOf } from './initials';
import { ifThere, needed, readTable, type Row } from './read-table';
import { withoutRepeats } from './repeats';
import type { ReadingReport } from './report';
import type { TextFile } from './source-files';
import type { Workers } from './workers';

const columns = {
  child: needed('child', textCell),
  name: ifThere('name', maybeTextCell),
  initials: ifThere('initials', maybeTextCell),
  iro: needed('iro', maybeTextCell),
  socialWorker: needed('social worker', maybeTextCell),
  team: needed('team', maybeTextCell),
};

/** What the allocations file adds to a child's facts. */
type Particulars = Omit<ImportedChild, 'facts'>;

export type AllocationsReading =
  | { readonly ok: true; readonly byChild: ReadonlyMap<string, Particulars> }
  | { readonly ok: false; readonly problem: string };

/** Reads who works with each child, and the child's name; a row for a child who is not among those read is left out. */
export function readAllocations(
  file: TextFile, children: ReadonlySet<string>, workers: Workers, report: ReadingReport,
): AllocationsReading {
  const table = readTable(file, columns, report);
  if (!table.ok) return table;
  const known = withoutRepeats(table.rows, ({ child }) => child, { file: file.name, field: 'child' }, report).filter(({ child, line }) => {
    const problem = `"${child}" is not among the children that were read`;
    if (!children.has(child)) report.reject({ file: file.name, line, field: 'child', problem });
    return children.has(child);
  });
  return { ok: true, byChild: new Map(known.map((row) => [row.child, particularsOf(row, workers)])) };
}

function particularsOf({ name, initials, iro, socialWorker, team }: Row<typeof columns>, workers: Workers): Particulars {
  const words = name?.split(/\s+/) ?? [];
  const surname = words.length > 1 ? words.at(-1) : null;
  const allocation: Allocation = { iro: workers.person(iro), socialWorker: workers.person(socialWorker), team: workers.team(team) };
  const isSilent = iro === null && socialWorker === null && team === null;
  return { name, initials: initials ?? initialsOf(words[0] ?? null, surname ?? null), allocation: isSilent ? null : allocation };
}
