import { addDays, addMonths, later, type LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { ImportBatch } from '../importing/batch';
import type { Person, Team } from '../people/person';
import { SocialWorkers, shareOut } from './allocation';
import { caseloadOf } from './caseload';
import type { DemoChild } from './children';
import { diaryOf } from './diary';
import { familiesInCare, familiesWhoLeft, type Family, type Span } from './families';
import { randomFrom, type Random } from './random';
import { showcaseOf, type Showcase } from './showcase';
import { hireStaff } from './staff';
import { teams } from './teams';

/** A made-up council: its staff, its teams and the children in its care, with those who left in the last months. */
export interface DemoCouncil {
  readonly today: LocalDate;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly children: readonly DemoChild[];
  readonly showcase: Showcase;
}

export interface DemoRequest {
  /** Any whole number: the same seed and day make the same council. */
  readonly seed: number;
  readonly today: LocalDate;
  readonly calendar: WorkingDays;
}

/** The council that everybody gets who does not ask for another. */
export const DEMO_SEED = 22;

const MONTHS_BACK = 6 * 12;
/** The bank holidays must reach far enough back for a few years in care, and far enough ahead for the next reviews. */
const MONTHS_NEEDED_BEFORE = 4 * 12;
const MONTHS_NEEDED_AFTER = 9;

/**
 * Makes a council from a seed, relative to today: staff and names follow the seed alone, dates move with today.
 * @throws RangeError where today lies too near the first or the last year of the bank holidays
 */
export function demoCouncil({ seed, today, calendar }: DemoRequest): DemoCouncil {
  const earliest = addDays(calendar.firstDay, 31);
  if (addMonths(today, -MONTHS_NEEDED_BEFORE) < earliest || addMonths(today, MONTHS_NEEDED_AFTER) > calendar.lastDay) {
    throw new RangeError('the demo council needs bank holidays from four years before today to nine months after it: take in a newer file');
  }
  const span: Span = { today, earliest: later(addMonths(today, -MONTHS_BACK), earliest), office: diaryOf([1, 2, 3, 4, 5], calendar) };
  const random = randomFrom(seed);
  const { people, iros } = hireStaff(random.fork('staff'));
  const inCare = familiesInCare(iros.reduce((sum, iro) => sum + iro.children, 0), span, random.fork('in care'));
  const left = familiesWhoLeft(span, random.fork('left'));
  const iroOf = shareOut(inCare, iros, random.fork('iros'));
  for (const family of left) iroOf.set(family, random.fork(`iro of ${family.key}`).pick(iros));

  const references = referencesFor([...inCare, ...left], random.fork('references'));
  const making = { span, calendar, random, references, socialWorkers: new SocialWorkers(people) };
  const children = iros.flatMap((iro, index) => {
    const families = [...iroOf].filter(([, its]) => its === iro).map(([family]) => family);
    return caseloadOf(families, iro, index, making);
  });
  children.sort((a, b) => a.facts.child.localeCompare(b.facts.child));

  const toShow = inCare.filter(({ kind }) => kind === 'story').flatMap((family) => references.get(family) ?? []);
  const shown = children.find(({ facts }) => toShow.includes(facts.child));
  if (!shown) throw new Error('the demo council has no child to show');
  return { today, people, teams, children, showcase: showcaseOf(shown, people) };
}

/** The council as an import: every child in care, the whole staff list and all teams. */
export function demoBatch({ children, people, teams }: DemoCouncil): ImportBatch {
  return { children, wholeCaseload: true, people, teams };
}

/** References count up with the day of coming into care, with gaps. */
function referencesFor(families: readonly Family[], random: Random): ReadonlyMap<Family, readonly string[]> {
  let last = 1000;
  const references = new Map<Family, readonly string[]>();
  for (const family of [...families].sort((a, b) => a.started - b.started)) {
    references.set(family, family.members.map(() => `C${(last += random.int(1, 8))}`));
  }
  return references;
}
