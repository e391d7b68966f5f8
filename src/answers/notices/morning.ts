import { isoDay } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import { isAtWork } from '../../notices/hours';
import type { NewNotice } from '../../notices/notice';
import { whoActs } from '../../people/cover';
import type { Person } from '../../people/person';
import { directoryOf } from '../../store/directory';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { digestOf } from './digest';
import { morningFacts, type MorningFacts } from './facts';

/** Everybody who may have a digest, by id: whoever is on the staff list. */
export async function peopleToTell(tx: Tx): Promise<readonly string[]> {
  return (await directoryOf(tx)).people.map(({ id }) => id);
}

/**
 * Decides the morning's digest of each of these people who is at work today and to whom there is something to say.
 * What it says is worked out again when it is sent.
 * @returns how many were not decided before
 */
export async function decideMorning(tx: Tx, people: readonly string[], setting: Setting, at: Instant): Promise<number> {
  const facts = await morningFacts(tx, people, setting, at);
  const told = people.flatMap((id) => facts.directory.person(id) ?? []).filter((person) => isHere(person, facts));
  const digests = told.filter((person) => !digestOf(person, facts).isEmpty).map(({ id }) => digestNotice(id, setting, at));
  return decideNotices(tx, digests, at);
}

/** Whether somebody is at work today. Whoever is away is told nothing: their lines are in the digest of whoever stands in. */
export function isHere({ id, workingDays }: Person, { setting, absences }: MorningFacts): boolean {
  const { today, localCalendar: calendar } = setting;
  return isAtWork(today, { calendar, workingDays }) && whoActs(id, today, absences).kind === 'self';
}

/** One digest a person a day, which no longer matters once the day's hours are over. */
export function digestNotice(to: string, { today, policy }: Setting, at: Instant): NewNotice {
  return {
    to, kind: 'digest', subject: isoDay(today), step: '', day: today, child: null, data: {}, urgency: 'ordinary', notBefore: at,
    expires: londonInstant(today, policy.hours.until), renews: null, standingFor: null,
  };
}
