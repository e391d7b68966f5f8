import type { LocalDate } from '../../calendar/local-date';
import type { ImportedChild } from '../batch';
import { groupedBy } from '../grouping';
import { initialsOf } from '../initials';
import { firstOf, type ReadingReport } from '../report';
import type { Workers } from '../workers';
import { adoptionFrom } from './adoption';
import { allocationFrom, iroAllocatedIn, warnWithoutIros } from './involvements';
import { latestPeriods } from './periods-of-care';
import { carriesOn, placementsFrom, stayFinder, type Stay } from './placements';
import { reviewFinder, reviewsFrom } from './reviews';
import { isInShortBreaks } from './short-breaks';
import { inOrder, once } from './sound-rows';
import { tables, type Extract, type PersonRow } from './tables';

/** Every child of an extract who is or was in care, with the facts of the latest period of care; ordered by child. */
export function childrenFrom(read: Extract, workers: Workers, today: LocalDate, report: ReadingReport): readonly ImportedChild[] {
  const extract = soundRows(read, report);
  const { episodes, reviews, involvements } = extract;
  const persons = new Map(extract.persons.rows.map((row) => [row.id, row]));
  const professionals = new Map(extract.professionals.rows.map((row) => [row.id, row]));
  const legalStatusesOf = groupedBy(extract.legalStatuses.rows, ({ person }) => person);
  const involvementsOf = groupedBy(involvements.rows, ({ person }) => person);
  const staysIn = stayFinder(extract.placements.rows);
  const reviewsIn = reviewFinder(reviews.file, reviews.rows, episodes.rows, report);

  const periods = latestPeriods(episodes.file, episodes.rows, today, report).map((period) => ({ period, stays: staysIn(period) }));
  warnWithoutIros(involvements.file, involvements.rows, report);
  const childrenOf = (list: typeof periods) => list.map(({ period }) => period.person);
  warnOfStrangers(extract, childrenOf(periods.filter(({ period }) => !persons.has(period.person))), report);
  warnWithoutPlacement(extract, childrenOf(periods.filter(({ stays }) => stays.some(lacksPlacement))), report);

  return periods.map(({ period, stays }) => {
    const { person: child, started, ceased } = period;
    const person = persons.get(child);
    const legalStatuses = legalStatusesOf.get(child) ?? [];
    const involved = involvementsOf.get(child) ?? [];
    return {
      facts: {
        child,
        dateOfBirth: person?.dateOfBirth ?? null,
        shortBreaks: isInShortBreaks(period, legalStatuses, today),
        care: { started, ceased },
        iroAllocated: iroAllocatedIn(period, involved),
        firstCarePlan: null,
        placements: [...placementsFrom(stays)],
        adoption: adoptionFrom(period, stays, legalStatuses),
        ...reviewsFrom(reviewsIn(period), today),
        midways: [],
        visits: [],
        pathwayPlan: null,
        permanencePlan: null,
        permanenceAchieved: null,
      },
      name: person ? nameOf(person) : null,
      initials: person ? initialsOf(person.forename, person.surname) : null,
      allocation: allocationFrom(involved, professionals, workers, today),
    };
  });
}

/** The rows that agree with themselves and stand once. */
function soundRows(extract: Extract, report: ReadingReport): Extract {
  const { persons, episodes, placements, legalStatuses, involvements, professionals } = extract;
  const { columns: episode } = tables.episodes;
  const { columns: placement } = tables.placements;
  return {
    ...extract,
    persons: once(persons, tables.persons.columns.id, report),
    professionals: once(professionals, tables.professionals.columns.id, report),
    episodes: once(inOrder(episodes, episode.ended, report), episode.id, report),
    placements: once(inOrder(placements, placement.ended, report), placement.id, report),
    legalStatuses: inOrder(legalStatuses, tables.legalStatuses.columns.ended, report),
    involvements: inOrder(involvements, tables.involvements.columns.ended, report),
  };
}

function nameOf({ forename, surname }: PersonRow): string | null {
  const name = [forename, surname].filter((part) => part !== null).join(' ');
  return name === '' ? null : name;
}

/** Whether a change of carer, or the start of care, has no placement that says where the child went. */
function lacksPlacement({ episode, placement }: Stay): boolean {
  return placement === null && !carriesOn(episode);
}

function warnOfStrangers({ persons: { file } }: Extract, children: readonly string[], report: ReadingReport): void {
  if (children.length > 0) report.warn(`${file}: no name and no date of birth could be read for ${firstOf(children)}`);
}

function warnWithoutPlacement({ placements: { file } }: Extract, children: readonly string[], report: ReadingReport): void {
  if (children.length > 0) report.warn(`${file}: no placement could be read for an episode, its kind is "other": ${firstOf(children)}`);
}
