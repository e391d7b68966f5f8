import { addDays, later, type LocalDate } from '../../calendar/local-date';
import { counted, shortDay } from '../../calendar/words';
import type { PersonMorning } from '../../notices/council-morning';
import { isAtWork } from '../../notices/hours';
import { coveredBy, whoActs } from '../../people/cover';
import type { Person } from '../../people/person';
import type { Sight } from '../sight';
import { capital } from '../understood';
import type { KnownChild } from './council';
import { eventParts } from './event-part';
import type { MorningFacts } from './facts';
import { listParts } from './list-parts';
import type { MorningPart, PartLine } from './parts';
import { requestParts } from './requests-part';
import { dutyParts, wholeList } from './reviews-part';
import { unreachedParts } from './unreached-part';

/** What a morning has to say to somebody. */
export interface SaidThisMorning {
  readonly parts: readonly MorningPart[];
  /** Whether any of it is new, or waits for them each day until it is done. */
  readonly isWorthTelling: boolean;
}

const nothing: PersonMorning<KnownChild> = { lines: [], lists: [], cards: [], hasDigest: false };

/** All that somebody's morning has to say to them: what waits for their answer, their own children, and those of people who are away last. */
export function morningParts(sight: Sight, facts: MorningFacts): SaidThisMorning {
  const { asker } = sight;
  const escalations = facts.escalationsOf(asker.id);
  const moved = facts.movedOf(asker.id);
  const told = facts.council.of(asker.id) ?? nothing;
  const first = [...escalations.first, ...requestParts(facts.askedLate, sight), ...eventParts(facts.childrenOfIro(asker.id), sight)];
  const children = [
    ...dutyParts(told.lines.filter(({ standingFor }) => standingFor === null), asker.id, sight),
    ...listParts(told.lists.filter(({ standingFor }) => standingFor === null), sight),
  ];
  const last = [...moved.own, ...escalations.last, ...unreachedParts(facts.refused, facts.directory, asker)];
  const covering = awayWhoseWork(told, sight).flatMap((away) => coveringParts(away, told, sight, facts));
  const covered = [...escalations.covering.values(), ...moved.covering.values()];
  const waits = first.length + last.length > 0 || covered.some((parts) => parts.length > 0);
  return { parts: [...first, ...children, ...last, ...covering], isWorthTelling: waits || told.hasDigest };
}

/** Those for whom somebody stands in, and those who are away with nobody to stand in, whose work is told to them. */
function awayWhoseWork({ lines, lists }: PersonMorning<KnownChild>, { asker, today, absences }: Sight): readonly string[] {
  const standingFor = [...lines, ...lists].flatMap((each) => each.standingFor ?? []);
  return [...new Set([...coveredBy(asker.id, today, absences), ...standingFor])];
}

/** What the morning of somebody who is away would have said, in one part. */
function coveringParts(away: string, told: PersonMorning<KnownChild>, sight: Sight, facts: MorningFacts): readonly MorningPart[] {
  const person = facts.directory.person(away);
  if (person === null) return [];
  const isTheirs = ({ standingFor }: { readonly standingFor: string | null }) => standingFor === away;
  const escalations = linesOf(facts.escalationsOf(sight.asker.id).covering.get(away) ?? []);
  const events = linesOf(eventParts(facts.childrenOfIro(away), sight));
  const moved = facts.movedOf(sight.asker.id).covering.get(away) ?? [];
  const theirs = told.lines.filter(isTheirs);
  const reviews = linesOf(dutyParts(theirs.filter(({ duty }) => duty.milestone === 'review'), away, sight));
  const others = linesOf([...dutyParts(theirs.filter(({ duty }) => duty.milestone !== 'review'), away, sight), ...listParts(told.lists.filter(isTheirs), sight)]);
  // What has changed is said this morning only, and must not be what the card has no room for.
  const lines = [...moved, ...escalations, ...events, ...reviews, ...others];
  if (lines.length === 0) return [];
  const counts = [
    ...(moved.length === 0 ? [] : [counted(moved.length, 'change')]),
    ...(escalations.length === 0 ? [] : [counted(escalations.length, 'escalation')]),
    ...(events.length === 0 ? [] : [counted(events.length, 'significant event')]),
    ...(reviews.length === 0 ? [] : [counted(reviews.length, 'review')]),
    ...(others.length === 0 ? [] : [counted(others.length, 'other date')]),
  ];
  return [{
    title: titleFor(person, sight, facts),
    short: 'covering',
    count: `${counts.join(' and ')} of a colleague`,
    lines,
    whole: wholeList(away, {}, sight),
  }];
}

function titleFor(person: Person, { today, absences }: Sight, facts: MorningFacts): string {
  const until = `away until ${shortDay(backOn(person, facts), today)}`;
  return whoActs(person.id, today, absences).kind === 'nobody'
    ? `${person.name} is ${until}, and nobody stands in`
    : `Covering for ${person.name} (${until})`;
}

function linesOf(parts: readonly MorningPart[]): readonly PartLine[] {
  return parts.flatMap(({ short, lines }) => lines.map((line) => ({ ...line, note: `${capital(short)} · ${line.note}` })));
}

const LOOKED_AHEAD = 42;

/** The first day on which somebody who is away is at work again. */
function backOn({ id, workingDays }: Person, { absences, setting }: MorningFacts): LocalDate {
  const last = absences.filter(({ person }) => person === id).map(({ to }) => to).reduce(later, setting.today);
  const days = Array.from({ length: LOOKED_AHEAD }, (_, ahead) => addDays(last, ahead + 1));
  return days.find((date) => isAtWork(date, { calendar: setting.localCalendar, workingDays })) ?? addDays(last, 1);
}
