import type { Team } from '../people/person';
import { maybeTextCell, textCell } from './cells';
import { loopClosers } from './loops';
import { needed, type Row } from './read-table';
import { withoutRepeats } from './repeats';
import { firstOf, type ReadingReport } from './report';

/** The columns of a council's own teams.csv. */
export const teamColumns = {
  id: needed('id', textCell),
  name: needed('name', textCell),
  parent: needed('parent', maybeTextCell),
};

/** Columns that say the same under other headings, as the Standard Safeguarding Dataset has them. */
export type TeamColumns = typeof teamColumns;

/**
 * The teams of a list, each once, none above itself. A parent that is not on the list is left out with a warning.
 * @returns null where no team is left: then the teams that are held stay as they are
 */
export function teamsFrom(
  rows: readonly Row<TeamColumns>[], file: string, columns: TeamColumns, report: ReadingReport,
): readonly Team[] | null {
  const single = withoutRepeats(rows, ({ id }) => id, { file, field: columns.id.heading }, report);
  const closers = loopClosers(single.map(({ id, parent }) => ({ id, above: parent })));
  const kept = single.filter(({ id, line }) => {
    const problem = `${id} would be above itself: correct its parent`;
    if (closers.has(id)) report.reject({ file, line, field: columns.parent.heading, problem });
    return !closers.has(id);
  });
  const ids = new Set(kept.map(({ id }) => id));
  const strays = kept.flatMap(({ parent }) => (parent === null || ids.has(parent) ? [] : [parent]));
  if (strays.length > 0) report.warn(`${file}: a parent that is not on the list was left out: ${firstOf([...new Set(strays)])}`);
  const teams = kept.map(({ id, name, parent }) => ({ id, name, parent: parent !== null && ids.has(parent) ? parent : null }));
  return teams.length > 0 ? teams : null;
}
