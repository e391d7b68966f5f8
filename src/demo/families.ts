import { addDays, addMonths, later, type LocalDate } from '../calendar/local-date';
import type { Diary } from './diary';
import { forenames, surnames } from './names';
import type { Random, Spread } from './random';

/** What is particular about a family's time in care. */
export type CareKind =
  | 'ordinary' | 'story' | 'newcomer' | 'short_breaks' | 'unregistered' | 'authorised' | 'placed' | 'placement_ended'
  | 'aged_out' | 'returned_home' | 'adopted';

export interface Member {
  readonly name: string;
  readonly initials: string;
  readonly dateOfBirth: LocalDate;
}

/** A child, or brothers and sisters, who came into care on one day and are reviewed together. */
export interface Family {
  readonly key: string;
  readonly kind: CareKind;
  /** Eldest first. */
  readonly members: readonly Member[];
  readonly started: LocalDate;
  readonly ceased: LocalDate | null;
}

/** When the demo council is looked at, the first day on which its children may have come into care, and its office days. */
export interface Span {
  readonly today: LocalDate;
  readonly earliest: LocalDate;
  readonly office: Diary;
}

/** How a kind of family looks: ages and time in care in days; `ago` is how long ago care ended. */
interface Shape {
  readonly ages: Spread;
  readonly inCare: Spread;
  readonly ago?: Spread;
}

const YEAR = 365;
const anyAge: Spread = [
  [[20, YEAR - 1], 5], [[YEAR, 5 * YEAR - 1], 12], [[5 * YEAR, 10 * YEAR - 1], 15],
  [[10 * YEAR, 16 * YEAR - 1], 36], [[16 * YEAR, 18 * YEAR], 40],
];
const anyTime: Spread = [[[22, YEAR], 29], [[YEAR, 2 * YEAR], 24], [[2 * YEAR, 4 * YEAR], 26], [[4 * YEAR, 6 * YEAR], 21]];

const lately: Spread = [[[2, 150], 1]];

const ordinary: Shape = { ages: anyAge, inCare: anyTime };
const shapes: Readonly<Record<CareKind, Shape>> = {
  ordinary,
  story: { ages: [[[11 * YEAR, 14 * YEAR], 1]], inCare: [[[555, 555], 1]] },
  newcomer: { ages: anyAge, inCare: [[[1, 14], 1]] },
  short_breaks: { ages: [[[5 * YEAR, 17 * YEAR], 1]], inCare: [[[40, 4 * YEAR], 1]] },
  unregistered: { ages: [[[13 * YEAR, 17 * YEAR + 200], 1]], inCare: [[[240, 3 * YEAR], 1]] },
  authorised: { ages: [[[YEAR, 6 * YEAR], 1]], inCare: [[[220, 480], 1]] },
  placed: { ages: [[[YEAR + 60, 6 * YEAR], 1]], inCare: [[[460, 800], 1]] },
  placement_ended: { ages: [[[3 * YEAR, 7 * YEAR], 1]], inCare: [[[720, 900], 1]] },
  aged_out: { ages: [], inCare: anyTime, ago: lately },
  returned_home: { ages: anyAge, inCare: anyTime, ago: lately },
  adopted: { ages: [[[2 * YEAR, 6 * YEAR], 1]], inCare: [[[700, 1000], 1]], ago: lately },
};

/** How many children there are of each kind that is no ordinary one. */
const childrenInCare: readonly (readonly [CareKind, number])[] = [
  ['story', 1], ['newcomer', 14], ['short_breaks', 24], ['unregistered', 5], ['authorised', 18], ['placed', 14], ['placement_ended', 2],
];
const childrenWhoLeft: readonly (readonly [CareKind, number])[] = [['aged_out', 14], ['returned_home', 12], ['adopted', 5]];

/** Families with this many children in care altogether. */
export function familiesInCare(children: number, span: Span, random: Random): Family[] {
  const special = childrenInCare.flatMap(([kind, count]) => oneByOne(kind, count, span, random));
  const families = [...special];
  for (let rest = children - special.length; rest > 0; ) {
    const size = Math.min(rest, random.weighted([[1, 72], [2, 17], [3, 8], [4, 3]]));
    const family = familyOf('ordinary', `ordinary ${families.length}`, size, span, random);
    families.push(family);
    rest -= family.members.length;
  }
  return families;
}

/** Children who left care in the last months. */
export function familiesWhoLeft(span: Span, random: Random): Family[] {
  return childrenWhoLeft.flatMap(([kind, count]) => oneByOne(kind, count, span, random));
}

function oneByOne(kind: CareKind, count: number, span: Span, random: Random): Family[] {
  return Array.from({ length: count }, (_, index) => familyOf(kind, `${kind} ${index}`, 1, span, random));
}

function familyOf(kind: CareKind, key: string, size: number, span: Span, source: Random): Family {
  const random = source.fork(key);
  const shape = shapes[kind];
  const surname = random.pick(surnames);
  const names = random.shuffled(forenames);

  const ceased = shape.ago === undefined ? null : span.office.onOrBefore(addDays(span.today, -random.within(shape.ago)));
  const until = ceased ?? span.today;
  const adult = addMonths(until, -18 * 12);
  // A child who left on the 18th birthday was born on that day; every other is still under 18.
  const eldest = kind === 'aged_out' ? adult : later(addDays(until, -random.within(shape.ages)), addDays(adult, 2));
  const wanted = addDays(until, -random.within(shape.inCare));
  const started = later(later(wanted, span.earliest), addDays(eldest, 2));

  const births = [eldest];
  for (let last = eldest; births.length < size; births.push(last)) {
    last = addDays(last, random.int(330, 1200));
    if (last >= started) break;
  }
  const members = births.map((dateOfBirth, index): Member => {
    const forename = names[index] ?? surname;
    return { name: `${forename} ${surname}`, initials: `${forename.charAt(0)}${surname.charAt(0)}`, dateOfBirth };
  });
  return { key, kind, members, started, ceased };
}
