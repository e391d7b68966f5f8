import type { Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import type { HeldAbsence } from '../../store/absences';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { writeLooks } from '../looks';
import { formView } from '../recording/form-view';
import type { Sight } from '../sight';
import type { FormView, View } from '../views';
import { wordsView } from '../words-answer';
import { coverInWords, daysInWords, endTitle, headingOf, understoodOf } from './absence-words';
import { fillInView, whatIsSet } from './fill-in';
import { absenceForm, type AbsenceForm } from './form-ask';
import { managedPeople } from './managed-people';
import { overview } from './overview';
import { sightForAbsence, whoseAbsence, type WhoseAbsence } from './whose-absence';

/** A card about absences, as things stand; that it was asked for goes into the audit trail. */
export async function openAbsenceForm(tx: Tx, asker: Person, form: AbsenceForm, setting: Setting, at: Instant): Promise<View> {
  const sight = await sightForAbsence(tx, asker, setting);
  const view = await opened(tx, form, sight);
  await writeLooks(tx, asker.id, { view, shown: [] }, at);
  return view;
}

async function opened(tx: Tx, form: AbsenceForm, sight: Sight): Promise<View> {
  if (form.name === 'absence.people') return managedPeople(form, sight);
  const whose = await whoseAbsence(tx, form, sight);
  if (whose === null) return notTheirs();
  const absence = absenceOf(form, whose);
  if (form.name === 'absences') return overview(whose);
  if (form.name === 'absence' && form.absence === null) return fillInView(whose, null, {}, '');
  if (absence === null) return overview(whose, NO_LONGER);
  return form.name === 'absence.end' ? endView(whose, absence) : fillInView(whose, absence, {}, '');
}

/** What is said of an absence that a card names and that does not stand any more. */
export const NO_LONGER = 'Those days off are over, or were changed or ended meanwhile. This is what is set now.';

/** The absence that a card names; null where it names none, or that one does not stand any more. */
export function absenceOf({ absence }: AbsenceForm, { set }: WhoseAbsence): HeldAbsence | null {
  return set.find(({ id }) => id === absence) ?? null;
}

/** The same words whether a person is unknown or not managed by the asker. */
export function notTheirs(): View {
  return wordsView('Absences', ['You can set days off for yourself and for those you manage.'], []);
}

/** The card that asks whether an absence is to end. */
function endView(whose: WhoseAbsence, absence: HeldAbsence): FormView {
  const { person, sight } = whose;
  const title = endTitle(absence, sight.today);
  return formView({
    understood: understoodOf(title, whose),
    child: headingOf(whose),
    headline: `${daysInWords(absence, sight.today)}, ${coverInWords(absence, sight)}.`,
    note: 'Nobody stands in any more: everything goes to the person whose work it is.',
    save: { title, record: { form: absenceForm('absence.end', person.id, absence.id) } },
    buttons: [whatIsSet(whose)],
  });
}
