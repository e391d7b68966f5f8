import { mondayOf, type LocalDate } from '../calendar/local-date';
import type { Allocation, Person } from '../people/person';
import type { Setting } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import { dutiesOf, type DutyChild } from './duties';
import type { Duty } from './duty';
import { Presence, type CouncilStaff } from './presence';
import { Receivers } from './receivers';
import { beginning } from './regular-days';
import { isOfFigures, namesChildren, standsIn, type RegularList } from './regular-lists';

/** A child with who works with it and its timetable of today. */
export interface CouncilChild<Child> {
  readonly child: Child;
  /** The day on which care started. */
  readonly started: LocalDate;
  readonly allocation: Allocation;
  readonly timetable: Timetable;
  readonly saidOfReport?: NonNullable<DutyChild['saidOfReport']>;
}

/** Something that somebody is told of a child this morning. */
export interface Told<Child> {
  readonly child: Child;
  readonly duty: Duty;
  /** Whom the receiver stands in for, or manages where nobody stands in; null for what is their own. */
  readonly standingFor: string | null;
  /** Whether it came up since the receiver's last morning. */
  readonly isNew: boolean;
}

/** A list of the council's that is made on somebody's first morning of a week, a month or a quarter. */
export interface ListTold<Child> {
  readonly list: RegularList;
  /** Null where the list names no children. */
  readonly children: readonly Child[] | null;
  readonly standingFor: string | null;
}

/** All that somebody is told this morning. */
export interface PersonMorning<Child> {
  /** The lines of the digest. */
  readonly lines: readonly Told<Child>[];
  readonly lists: readonly ListTold<Child>[];
  /** Cards of their own. One is named here while it holds, and goes out once to a person for the same child and `cardKey`. */
  readonly cards: readonly Told<Child>[];
  /** Whether the digest goes out: something in it is new, or it is their first morning of the week and something is open. */
  readonly hasDigest: boolean;
}

/** What nobody could be told, and why. */
export interface Untold<Child> {
  readonly child: Child;
  readonly duty: Duty;
  readonly why: string;
}

interface Said {
  readonly person: string;
  readonly duty: Duty;
}

interface Receiving<Child> {
  readonly lines: Told<Child>[];
  readonly cards: Told<Child>[];
  readonly lists: Map<string, { readonly list: RegularList; readonly children: Child[] | null; readonly standingFor: string | null }>;
}

/**
 * The morning of a council, or of some people of it: its children are taken in one after another, in batches if need be, each
 * walked once; then everybody's morning can be asked for. Whoever is not at work today is told nothing; for whoever is away
 * somebody who stands in is told, else those who manage them.
 */
export class CouncilMorning<Child> {
  private readonly receivers: Receivers;
  private readonly presence: Presence;
  private readonly receiving = new Map<string, Receiving<Child>>();
  /** What nobody could be told. */
  readonly untold: Untold<Child>[] = [];

  constructor(private readonly setting: Setting, private readonly staff: CouncilStaff) {
    this.receivers = new Receivers(staff.directory, setting.localCalendar);
    this.presence = new Presence(staff, setting.today, setting.localCalendar);
    for (const list of setting.policy.lists.filter(isOfFigures)) {
      for (const holder of list.to.flatMap((role) => staff.directory.withRole(role))) this.receiveList(list, holder);
    }
  }

  take({ child, started, allocation, timetable, saidOfReport }: CouncilChild<Child>): void {
    if (timetable.clock === null) return;
    const receivers = this.receivers.for(allocation);
    const iro = this.staff.directory.person(allocation.iro)?.id ?? null;
    const said: Said[] = [];
    for (const duty of dutiesOf({ started, iro, ...(saidOfReport && { saidOfReport }) }, timetable, { ...this.setting, isAtWork: receivers.isAtWork })) {
      const holders = receivers.of(duty.to);
      if (holders.length === 0) this.untold.push({ child, duty, why: `nobody holds the post of ${duty.to} for the child` });
      for (const holder of holders) this.tell(holder, child, duty, said);
    }
    for (const list of this.setting.policy.lists.filter(namesChildren)) {
      if (!standsIn(list, timetable, this.setting)) continue;
      const holders = new Set(list.to.flatMap(receivers.of));
      for (const holder of holders) this.receiveList(list, holder, child);
    }
  }

  /** Everybody to whom there is something to say, by id. */
  people(): readonly string[] {
    return [...this.receiving.keys()];
  }

  /** What somebody is told this morning; null where that is nothing. */
  of(person: string): PersonMorning<Child> | null {
    const received = this.receiving.get(person);
    const lastMorning = this.presence.lastMorningOf(person);
    if (received === undefined || lastMorning === null) return null;
    const { lines, cards } = received;
    const lists = [...received.lists.values()];
    const said = lines.filter(({ duty }) => !duty.monitor);
    const isNew = said.some((line) => line.isNew) || lists.some(({ list }) => list.monitor !== true);
    const isFirstOfWeek = lastMorning < mondayOf(this.setting.today);
    return { lines, lists, cards, hasDigest: isNew || (isFirstOfWeek && said.length > 0) };
  }

  /** @param said what was told of this child already, so that somebody who hears of it in two roles hears it once */
  private tell(holder: Person, child: Child, duty: Duty, said: Said[]): void {
    const hearers = this.presence.hearersFor(holder.id);
    if (hearers.length === 0) this.untold.push({ child, duty, why: `${holder.id} is away, and nobody stands in or manages them` });
    for (const { person, standingFor } of hearers) {
      const lastMorning = this.presence.lastMorningOf(person);
      if (lastMorning === null || said.some((each) => each.person === person && isSame(each.duty, duty))) continue;
      const isNew = duty.since > lastMorning && duty.since <= this.setting.today;
      if (duty.lasts === 'once' && !isNew) continue;
      said.push({ person, duty });
      const { lines, cards } = this.received(person);
      (duty.way === 'digest' ? lines : cards).push({ child, duty, standingFor, isNew });
    }
  }

  /** Puts a list, and a child on it, before all who hear it for a holder and have not had it in this period. */
  private receiveList(list: RegularList, holder: Person, child?: Child): void {
    const start = beginning(this.setting.today, list.every);
    for (const { person, standingFor } of this.presence.hearersFor(holder.id)) {
      const lastMorning = this.presence.lastMorningOf(person);
      if (lastMorning === null || lastMorning >= start) continue;
      const { lists } = this.received(person);
      const key = `${list.list} ${standingFor ?? ''}`;
      const entry = lists.get(key) ?? { list, children: child === undefined ? null : [], standingFor };
      if (child !== undefined) entry.children?.push(child);
      lists.set(key, entry);
    }
  }

  private received(person: string): Receiving<Child> {
    const known = this.receiving.get(person) ?? { lines: [], cards: [], lists: new Map() };
    this.receiving.set(person, known);
    return known;
  }
}

function isSame(a: Duty, b: Duty): boolean {
  return a.kind === b.kind && a.milestone === b.milestone && a.sequence === b.sequence && a.day === b.day && a.step === b.step;
}

/** What tells one card about a child from another, whoever receives it. */
export function cardKey({ kind, milestone, sequence, day, step }: Duty): string {
  return `${kind} ${milestone} ${sequence} ${day} ${step}`;
}
