import { isoDay, type LocalDate } from '../calendar/local-date';
import type { ChildFacts } from '../timetable/facts';
import type { DemoCouncil } from './council';
import { csvText } from './csv';
import { peopleCsv } from './write-people';

/**
 * The council as files of facts, by file name: everything that is known of the children, the staff list, the teams
 * and who works with whom.
 */
export function writeFacts({ children, people, teams }: DemoCouncil): ReadonlyMap<string, string> {
  const allocations = children.map(({ facts, name, initials, allocation }) => ({
    child: facts.child,
    name,
    initials,
    iro: allocation.iro,
    'social worker': allocation.socialWorker,
    team: allocation.team,
  }));
  return new Map([
    ['facts.jsonl', children.map(({ facts }) => `${factsLine(facts)}\n`).join('')],
    ['people.csv', peopleCsv(people)],
    ['teams.csv', csvText(['id', 'name', 'parent'], teams.map(({ id, name, parent }) => ({ id, name, parent })))],
    ['allocations.csv', csvText(['child', 'name', 'initials', 'iro', 'social worker', 'team'], allocations)],
  ]);
}

/** One child's facts as a line of JSON. Every number in them is a day but one: the part of a review. */
function factsLine(facts: ChildFacts): string {
  return JSON.stringify(facts, (field, value: unknown) =>
    typeof value === 'number' && field !== 'part' ? isoDay(value as LocalDate) : value,
  );
}
