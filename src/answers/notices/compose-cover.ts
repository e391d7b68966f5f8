import { z } from 'zod';
import { daySchema } from '../../calendar/day-schema';
import { later } from '../../calendar/local-date';
import { shortDay } from '../../calendar/words';
import { whoActs } from '../../people/cover';
import type { Person } from '../../people/person';
import { absencesOn } from '../../store/absences';
import { directoryOf } from '../../store/directory';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { questionButtons, wordsView } from '../words-answer';
import { messageOf, overtaken, type ComposeKind, type Composed } from './composed';

/** What a notice of an absence carries: whose work it is, the first and the last day, and who does it. */
const absenceSchema = z.object({ person: z.string(), from: daySchema, to: daySchema, cover: z.string().nullable() });

type Told = z.output<typeof absenceSchema>;

/** That somebody stands in for a person who is away: to whoever stands in, and to others who have to know. */
export const composeCoverSet: ComposeKind = composeAbsence(({ told, away, cover, period }) => {
  const self = told.id === cover?.id;
  return {
    understood: self ? 'You stand in for a colleague' : 'Cover',
    first: `${self ? 'You stand' : `${cover?.name ?? 'Nobody'} stands`} in for ${away.name} ${period}.`,
    more: self
      ? `You see the children of ${away.name} in that time, and may record for them what ${away.name} may.`
      : `${away.name} stays the one named on every card.`,
    summary: self ? `You stand in for a colleague ${period}` : `Cover for a colleague ${period}`,
  };
});

/** That nobody stands in for a person who is away. */
export const composeCoverNone: ComposeKind = composeAbsence(({ away, period }) => ({
  understood: 'Nobody stands in',
  first: `${away.name} is away ${period}, and nobody stands in.`,
  more: `What is for ${away.name} in that time has no one to see to it: name somebody who can.`,
  summary: `A colleague is away ${period}, and nobody stands in`,
}));

interface AbsenceTold {
  readonly told: Person;
  readonly away: Person;
  readonly cover: Person | null;
  /** "from Mon 21 Dec to Sun 3 Jan 2027". */
  readonly period: string;
}

interface AbsenceWords {
  readonly understood: string;
  readonly first: string;
  readonly more: string;
  readonly summary: string;
}

function composeAbsence(wordsFor: (about: AbsenceTold) => AbsenceWords): ComposeKind {
  return async (tx, { to, data }, setting): Promise<Composed> => {
    const absence = absenceSchema.parse(data);
    const directory = await directoryOf(tx);
    const [told, away] = [directory.person(to), directory.person(absence.person)];
    if (told === null || away === null) return overtaken('they are no longer on the staff list');
    if (!(await stillStands(tx, absence, setting))) return overtaken('the absence is over, or was changed');
    const say = (date: Told['from']) => shortDay(date, setting.today);
    const period = absence.from === absence.to ? `on ${say(absence.from)}` : `from ${say(absence.from)} to ${say(absence.to)}`;
    const { understood, first, more, summary } = wordsFor({ told, away, cover: directory.person(absence.cover), period });
    const buttons = questionButtons([[`Reviews of ${away.name}`, { intent: 'reviews.list', slots: { person: away.id } }]]);
    return messageOf(wordsView(understood, [first, more], buttons), summary, []);
  };
}

/** Whether on the first of the days that are left the same person stands in, or still nobody does. */
async function stillStands(tx: Tx, { person, from, to, cover }: Told, { today }: Setting): Promise<boolean> {
  const first = later(from, today);
  if (first > to) return false;
  const acts = whoActs(person, first, await absencesOn(tx, first));
  return cover === null ? acts.kind === 'nobody' : acts.kind === 'stands_in' && acts.person === cover;
}
