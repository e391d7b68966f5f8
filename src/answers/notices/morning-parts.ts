import { addDays, later, type LocalDate } from '../../calendar/local-date';
import { counted, shortDay } from '../../calendar/words';
import { isAtWork } from '../../notices/hours';
import { coveredBy } from '../../people/cover';
import type { Person } from '../../people/person';
import type { Sight } from '../sight';
import { capital } from '../understood';
import { eventParts } from './event-part';
import type { MorningFacts } from './facts';
import type { MorningPart, PartLine } from './parts';
import { requestParts } from './requests-part';
import { reviewParts, wholeList } from './reviews-part';
import { unreachedParts } from './unreached-part';

/** All that somebody's morning has to say to them: what waits for their answer, their own children, and whom they cover for last. */
export function morningParts(sight: Sight, facts: MorningFacts): readonly MorningPart[] {
  const { asker, today } = sight;
  const escalations = facts.escalationsOf(asker.id);
  return [
    ...escalations.first,
    ...requestParts(facts.askedLate, sight),
    ...eventParts(facts.childrenOfIro(asker.id), sight),
    ...reviewParts(asker.id, facts.childrenOfIro(asker.id), sight),
    ...facts.movedOf(asker.id).own,
    ...escalations.last,
    ...unreachedParts(facts.refused, facts.directory, asker),
    ...coveredBy(asker.id, today, facts.absences).flatMap((away) => coveringParts(away, sight, facts)),
  ];
}

/** What the morning of somebody who is away would have said, in one part. */
function coveringParts(away: string, sight: Sight, facts: MorningFacts): readonly MorningPart[] {
  const person = facts.directory.person(away);
  const escalations = linesOf(facts.escalationsOf(sight.asker.id).covering.get(away) ?? []);
  const reviews = linesOf(person === null ? [] : reviewParts(away, facts.childrenOfIro(away), sight));
  const events = linesOf(eventParts(facts.childrenOfIro(away), sight));
  const moved = facts.movedOf(sight.asker.id).covering.get(away) ?? [];
  const lines = [...escalations, ...events, ...reviews, ...moved];
  if (person === null || lines.length === 0) return [];
  const counts = [
    ...(escalations.length === 0 ? [] : [counted(escalations.length, 'escalation')]),
    ...(events.length === 0 ? [] : [counted(events.length, 'significant event')]),
    ...(reviews.length === 0 ? [] : [counted(reviews.length, 'review')]),
    ...(moved.length === 0 ? [] : [counted(moved.length, 'change')]),
  ];
  return [{
    title: `Covering for ${person.name} (away until ${shortDay(backOn(person, facts), sight.today)})`,
    short: 'covering',
    count: `${counts.join(' and ')} of a colleague`,
    lines,
    whole: wholeList(away, {}, sight),
  }];
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
