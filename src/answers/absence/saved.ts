import type { Acting } from '../../people/cover-during';
import { nextHolders } from '../../people/routing';
import { formView } from '../recording/form-view';
import type { FormView } from '../views';
import { actingInWords, daysInWords, headingOf, nameOf, understoodOf } from './absence-words';
import { actingIn, type AbsenceSet } from './cover-notices';
import { endButton, whatIsSet } from './fill-in';
import { absenceForm } from './form-ask';
import { isOwn, type WhoseAbsence } from './whose-absence';

/**
 * What stands once an absence was set: who acts on which days, for the person and for those whom the person would
 * stand in for.
 */
export function savedView(set: AbsenceSet, said: string, whose: WhoseAbsence): FormView {
  const { absence, sight } = set;
  const { person } = whose;
  const acting = actingIn(set);
  const others = [...new Set(acting.map((each) => each.person))].filter((id) => id !== person.id);
  const of = (id: string) => actingInWords(acting.filter((each) => each.person === id), sight);
  return formView({
    understood: understoodOf('Absence', whose),
    child: headingOf(whose),
    headline: `${said} ${isOwn(whose) ? 'You are' : `${person.name} is`} away ${daysInWords(absence, sight.today)}.`,
    facts: [
      { title: 'Covers', value: of(person.id) },
      ...others.map((id) => ({ title: 'Covers too', value: `for ${nameOf(id, sight)}: ${of(id)}` })),
    ],
    note: toldInWords(acting, set),
    buttons: [{ title: 'Change', form: absenceForm('absence', person.id, absence.id) }, endButton(whose, absence), whatIsSet(whose)],
  });
}

/** Who is told that nobody covers; empty where somebody does. */
function toldInWords(acting: readonly Acting[], { around, sight }: AbsenceSet): string {
  const uncovered = acting.filter(({ acts }) => acts === null);
  if (uncovered.length === 0) return '';
  const told = [...new Set(uncovered.flatMap(({ person, from }) => nextHolders(person, from, sight.directory, around)))];
  if (told.length === 0) return 'On the days on which nobody covers, there is nobody on the staff list to be told.';
  return `Told that nobody covers: ${told.map((id) => nameOf(id, sight)).join(', ')}.`;
}
