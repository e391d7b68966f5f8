import type { Absence } from '../../people/absence';
import type { Acting } from '../../people/cover-during';
import type { LocalDate } from '../../calendar/local-date';
import type { Sight } from '../sight';
import { periodInWords } from '../understood';
import { isOwn, type WhoseAbsence } from './whose-absence';

type Days = Pick<Absence, 'from' | 'to'>;

/** The days of an absence: "Mon 21 Dec to Sun 3 Jan 2027". */
export function daysInWords({ from, to }: Days, today: LocalDate): string {
  return periodInWords({ from, to }, today);
}

export function nameOf(id: string, { directory }: Pick<Sight, 'directory'>): string {
  return directory.person(id)?.name ?? id;
}

/** "Fern Brook covers", "nobody covers". */
export function coverInWords({ cover }: Pick<Absence, 'cover'>, sight: Sight): string {
  return `${cover === null ? 'nobody' : nameOf(cover, sight)} covers`;
}

/** What ending an absence is called before its first day, and after. */
export function endTitle({ from }: Days, today: LocalDate): string {
  return from <= today ? 'End it' : 'Take it back';
}

/** What a card about somebody's absences is called. */
export function headingOf(whose: WhoseAbsence): string {
  return isOwn(whose) ? 'Your absences' : `Absences of ${whose.person.name}`;
}

/** What stands in the first line of such a card. */
export function understoodOf(title: string, whose: WhoseAbsence): string {
  return `${title} · ${isOwn(whose) ? 'you' : whose.person.name}`;
}

/** Who acts on which days while somebody is away: "Fern Brook", or with the days where it is not the same person throughout. */
export function actingInWords(acting: readonly Acting[], sight: Sight): string {
  const [only, ...others] = acting;
  const who = ({ acts }: Acting) => (acts === null ? 'nobody' : nameOf(acts, sight));
  if (only === undefined) return 'not needed: no working day is among them';
  return others.length === 0 ? who(only) : acting.map((each) => `${who(each)} ${daysInWords(each, sight.today)}`).join('; ');
}
