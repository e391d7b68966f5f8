import { counted } from '../calendar/words';
import type { Allocation, Person, Team } from '../people/person';
import type { StoredChild } from '../store/children';
import type { Question } from '../understanding/question';
import { asking, writeAsk } from './ask';
import { caseloadCounts, type CaseloadCounts } from './caseload-counts';
import { LINES_A_PAGE, pastDate } from './list-answer';
import { pageOf } from './pages';
import type { Sight } from './sight';
import type { ListLine, ListView } from './views';

/** One line of a caseload that is counted by person and by team. */
interface CaseloadRow {
  readonly group: string;
  readonly name: string;
  readonly team: string;
  readonly counts: CaseloadCounts;
  /** The question for this person or team alone. */
  readonly question: Question;
}

export interface CaseloadRows {
  readonly rows: readonly CaseloadRow[];
  /** Who stands in no line, in one sentence; empty where there is nobody. */
  readonly note: string;
}

/**
 * Children counted by the person who works with them and by team, each by name. Whoever answers for the whole service
 * sees it by IRO; a team, and whoever manages teams, by social worker.
 */
export function caseloadRows(children: readonly StoredChild[], sight: Sight): CaseloadRows {
  const { directory, scope, ask, setting } = sight;
  const byIro = scope.kind === 'all' && ask.question.slots.team === undefined;
  const worker = byIro ? ({ iro }: Allocation) => iro : ({ socialWorker }: Allocation) => socialWorker;
  const called = byIro ? 'IRO' : 'social worker';

  const ofPerson = childrenBy(children, worker);
  const people = directory.people.filter(({ id, roles }) => ofPerson.has(id) || (byIro && roles.includes('iro')));
  const personRow = ({ id, name, team }: Person): CaseloadRow => ({
    group: `By ${called}`,
    name,
    team: directory.team(team)?.name ?? '',
    counts: caseloadCounts(ofPerson.get(id) ?? [], setting),
    question: { intent: 'caseload.summary', slots: { person: id } },
  });

  const ofTeam = childrenBy(children, ({ team }) => team);
  const teams = directory.teams.filter(({ id }) => ofTeam.has(id));
  const teamRow = ({ id, name }: Team): CaseloadRow => ({
    group: 'By team',
    name,
    team: '',
    counts: caseloadCounts(ofTeam.get(id) ?? [], setting),
    question: { intent: 'caseload.summary', slots: { team: id } },
  });

  const others = children.filter(({ allocation }) => directory.person(worker(allocation)) === null).length;
  return {
    // One team by itself is the whole that stands over the lines.
    rows: [...people.map(personRow).sort(byName), ...(teams.length > 1 ? teams.map(teamRow).sort(byName) : [])],
    note: others === 0 ? '' : `Of these, ${counted(others, 'child has', 'children have')} no ${called} who is on the staff list.`,
  };
}

function childrenBy(children: readonly StoredChild[], idOf: (allocation: Allocation) => string | null): ReadonlyMap<string, StoredChild[]> {
  const found = new Map<string, StoredChild[]>();
  for (const child of children) {
    const id = idOf(child.allocation);
    if (id === null) continue;
    const known = found.get(id);
    if (known) known.push(child);
    else found.set(id, [child]);
  }
  return found;
}

function byName(a: CaseloadRow, b: CaseloadRow): number {
  return a.name.localeCompare(b.name, 'en-GB');
}

/** A page of a caseload by person and by team, with a button for each of them. */
export function rowsPage(
  { rows, note }: CaseloadRows, all: CaseloadCounts, sight: Sight, words: Pick<ListView, 'understood' | 'headline' | 'buttons'>,
): ListView {
  const { shown, here, pager } = pageOf(rows, sight.ask, LINES_A_PAGE);
  return {
    kind: 'list',
    ...words,
    groups: [...new Set(shown.map(({ group }) => group))].map((title) => ({
      title,
      lines: shown.filter(({ group }) => group === title).map((row) => lineOf(row, { question: here.question, page: here.page })),
    })),
    note: [`In all: ${countsInWords(all)}.`, note].filter((sentence) => sentence !== '').join(' '),
    pager,
  };
}

function lineOf({ name, team, counts, question }: CaseloadRow, back: { question: Question; page: number }): ListLine {
  const words = {
    child: name,
    what: team,
    day: counted(counts.children, 'child', 'children'),
    distance: `${counted(counts.due, 'review')} due`,
    limit: countsInWords(counts),
  };
  return {
    ...words,
    why: '',
    open: writeAsk(asking(question, back)),
    openLabel: `${Object.values(words).filter((word) => word !== '').join(', ')}: open the caseload`,
  };
}

function countsInWords({ overdue, notBooked, reportsLate, inGroup, unknown }: CaseloadCounts): string {
  return [
    `${overdue} overdue`,
    ...(inGroup('will_be_late') === 0 ? [] : [`${inGroup('will_be_late')} will be late`]),
    ...(inGroup('not_recorded') === 0 ? [] : [`${inGroup('not_recorded')} with nothing recorded`]),
    `${notBooked} not booked yet`,
    `${counted(reportsLate, 'report')} ${pastDate(reportsLate)}`,
    ...(unknown === 0 ? [] : [`${unknown} can’t be worked out`]),
  ].join(' · ');
}
