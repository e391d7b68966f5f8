import { isoDay } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import type { NewNotice } from '../../notices/notice';
import type { Person } from '../../people/person';
import { directoryOf } from '../../store/directory';
import type { Heard } from '../../store/heard-children';
import { decideNotices, noticesWhere } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { isHere } from './council-staff';
import { digestOf } from './digest';
import { morningFacts } from './facts';
import { decideReminders } from './reminders';

/** Everybody who may have a digest, by id: whoever is on the staff list. */
export async function peopleToTell(tx: Tx): Promise<readonly string[]> {
  return (await directoryOf(tx)).people.map(({ id }) => id);
}

/**
 * Decides the morning's digest of each of these people who is at work today and to whom there is something new to say, and
 * the cards of their own that ask them to act. What they say is worked out again when they are sent.
 * @param heard of which children people's mornings tell; absent where that was not found out before
 * @returns how many were not decided before
 */
export async function decideMorning(tx: Tx, people: readonly string[], setting: Setting, at: Instant, heard?: Heard): Promise<number> {
  const facts = await morningFacts(tx, people, setting, at, heard);
  const told = people.flatMap((id) => facts.directory.person(id) ?? []).filter((person) => isHere(person, facts));
  const digests: NewNotice[] = [];
  for (const person of told) {
    const { isEmpty, isWorthTelling } = digestOf(person, facts);
    if (isWorthTelling || (!isEmpty && (await hasMissedTheLast(tx, person, setting)))) {
      const children = heard?.get(person.id);
      digests.push({ ...digestNotice(person.id, setting, at), data: children === undefined ? {} : { children } });
    }
  }
  return (await decideNotices(tx, digests, at)) + (await decideReminders(tx, told, facts, at));
}

/** Whether somebody never had a digest, or could not be given the last one: then all that is open is new to them. */
async function hasMissedTheLast(tx: Tx, { id }: Person, { today }: Setting): Promise<boolean> {
  const digests = await noticesWhere(tx, { person: id, kind: 'digest', isOwnMessage: true, last: 2 });
  const last = digests.filter(({ day }) => day < today).at(-1);
  return last === undefined || last.state === 'refused' || last.state === 'expired';
}

/** One digest a person a day, which no longer matters once the day's hours are over. */
export function digestNotice(to: string, { today, policy }: Setting, at: Instant): NewNotice {
  return {
    to, kind: 'digest', subject: isoDay(today), step: '', day: today, child: null, data: {}, urgency: 'ordinary', notBefore: at,
    expires: londonInstant(today, policy.hours.until), renews: null, standingFor: null,
  };
}
