import { z } from 'zod';
import type { Instant } from '../../calendar/london';
import { checkAbsence } from '../../people/absence-check';
import type { Person } from '../../people/person';
import { absencesBetween, endAbsence, setAbsence } from '../../store/absences';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { writeLooks } from '../looks';
import { readTyped, type Typed } from '../recording/inputs';
import type { View } from '../views';
import { coverNotices } from './cover-notices';
import { fillInView, NOBODY, readFilledIn } from './fill-in';
import { absenceFormSchema, type AbsenceForm } from './form-ask';
import { absenceOf, NO_LONGER, notTheirs } from './open';
import { overview } from './overview';
import { savedView } from './saved';
import { sightForAbsence, whoseAbsence, withAbsences, type WhoseAbsence } from './whose-absence';

const pressSchema = z.looseObject({ form: absenceFormSchema });

/** What was pressed on a card about absences. */
export interface AbsencePress {
  readonly form: AbsenceForm;
  readonly typed: Typed;
}

/** What came with a press, null where it is not of one of these cards. */
export function readAbsencePress(data: unknown): AbsencePress | null {
  const read = pressSchema.safeParse(data);
  return read.success ? { form: read.data.form, typed: readTyped(data) } : null;
}

/**
 * Sets, changes or ends an absence as somebody has confirmed it on a card, and decides who is told. The answer is what
 * stands now, or the same card with one sentence that says why not.
 */
export async function takeAbsence(tx: Tx, asker: Person, { form, typed }: AbsencePress, setting: Setting, at: Instant): Promise<View> {
  const sight = await sightForAbsence(tx, asker, setting);
  const whose = await whoseAbsence(tx, form, sight);
  const view = whose === null ? notTheirs() : await taken(tx, { form, typed }, whose, at);
  await writeLooks(tx, asker.id, { view, shown: [] }, at);
  return view;
}

async function taken(tx: Tx, { form, typed }: AbsencePress, whose: WhoseAbsence, at: Instant): Promise<View> {
  switch (form.name) {
    case 'absence':
      return takeFilledIn(tx, form, typed, whose, at);
    case 'absence.end':
      return takeEnd(tx, form, whose, at);
    default:
      return overview(whose);
  }
}

async function takeFilledIn(tx: Tx, form: AbsenceForm, typed: Typed, whose: WhoseAbsence, at: Instant): Promise<View> {
  const { person, sight, set } = whose;
  const filled = readFilledIn(typed, whose);
  const same = set.find(({ from, to, cover }) => from === filled.from && to === filled.to && cover === (filled.cover?.id ?? null));
  if (same) return savedView({ absence: same, around: await absencesBetween(tx, same.from, same.to), sight }, 'This is set already.', whose);
  const changed = absenceOf(form, whose);
  if (changed === null && form.absence !== null) return overview(whose, NO_LONGER);
  if (filled.cover === null && typed['cover'] !== NOBODY) return fillInView(whose, changed, typed, 'Choose who covers, or “Nobody”.');
  const checked = checkAbsence({ person, ...filled }, set.filter((other) => other !== changed), sight.today);
  if (!checked.ok) return fillInView(whose, changed, typed, checked.problem);
  if (changed !== null) await endAbsence(tx, changed.id, sight.asker.id, at);
  const absence = await setAbsence(tx, { ...checked.absence, by: sight.asker.id }, at);
  const around = await absencesBetween(tx, absence.from, absence.to);
  await decideNotices(tx, coverNotices({ absence, around, sight }, at), at);
  return savedView({ absence, around, sight }, 'Saved.', whose);
}

async function takeEnd(tx: Tx, form: AbsenceForm, whose: WhoseAbsence, at: Instant): Promise<View> {
  const absence = absenceOf(form, whose);
  if (absence === null) return overview(whose, NO_LONGER);
  const { person, sight } = whose;
  await endAbsence(tx, absence.id, sight.asker.id, at);
  return overview(await withAbsences(tx, person, sight), absence.from <= sight.today ? 'Ended.' : 'Taken back.');
}
