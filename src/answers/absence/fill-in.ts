import { parseDay } from '../../calendar/local-date';
import { colleaguesOf } from '../../people/colleagues';
import type { Person } from '../../people/person';
import type { HeldAbsence } from '../../store/absences';
import { formView } from '../recording/form-view';
import { choiceInput, dayInput, type Typed } from '../recording/inputs';
import type { Button, FormView, Option } from '../views';
import { coverInWords, daysInWords, endTitle, headingOf, understoodOf } from './absence-words';
import { absenceForm } from './form-ask';
import { isOwn, type WhoseAbsence } from './whose-absence';

/** A phone scrolls through so many names at most, and the card stays far below Teams' size limit. */
const MOST_OFFERED = 80;

/** What stands for nobody among the ids of people. */
export const NOBODY = '(nobody)';

/**
 * The card on which an absence is filled in.
 * @param changed the absence that it changes; null for a new one
 * @param typed what was said or filled in last time, which is kept
 * @param problem why it was refused or what is to be looked at; empty where there is nothing
 */
export function fillInView(whose: WhoseAbsence, changed: HeldAbsence | null, typed: Typed, problem: string): FormView {
  const { person, sight } = whose;
  const given = changed === null ? '' : (changed.cover ?? NOBODY);
  return formView({
    understood: understoodOf(changed === null ? 'Absence' : 'Change an absence', whose),
    child: headingOf(whose),
    headline: isOwn(whose) ? 'When are you away, and who covers?' : `When is ${person.name} away, and who covers?`,
    problem,
    facts: changed === null ? [] : [{ title: 'Now', value: `${daysInWords(changed, sight.today)}, ${coverInWords(changed, sight)}` }],
    inputs: [
      dayInput({ id: 'from', label: 'First day away', needed: 'Choose the first day.' }, changed?.from ?? null, typed),
      dayInput({ id: 'to', label: 'Last day away', needed: 'Choose the last day.' }, changed?.to ?? null, typed),
      choiceInput({ id: 'cover', label: 'Who covers', needed: 'Choose who covers, or “Nobody”.' }, coverOptions(whose, typed['cover'] ?? given), given, typed),
    ],
    note: 'Whoever covers sees and records on these days what the person away may. That person stays named as the one whose work it is.',
    save: { title: 'Save', record: { form: absenceForm('absence', person.id, changed?.id ?? null) } },
    buttons: [...(changed === null ? [] : [endButton(whose, changed)]), whatIsSet(whose)],
  });
}

/** Those nearest to the person's work, with whoever is chosen already. */
function coverOptions({ person, sight: { directory } }: WhoseAbsence, chosen: string): readonly Option[] {
  const colleagues = colleaguesOf(person, directory).filter(({ id }, index) => index < MOST_OFFERED || id === chosen);
  const titleOf = ({ name, team }: Person) => [name, directory.team(team)?.name].filter((part) => part !== undefined).join(', ');
  return [...colleagues.map((colleague) => ({ value: colleague.id, title: titleOf(colleague) })), { value: NOBODY, title: 'Nobody' }];
}

/** The way to ending an absence. */
export function endButton({ person, sight }: WhoseAbsence, absence: HeldAbsence): Button {
  return { title: endTitle(absence, sight.today), form: absenceForm('absence.end', person.id, absence.id) };
}

/** The way to what is set. */
export function whatIsSet({ person }: Pick<WhoseAbsence, 'person'>): Button {
  return { title: 'What is set', form: absenceForm('absences', person.id) };
}

/** What was filled in; a day that was not chosen is null, and so is a cover who is not on the staff list. */
export function readFilledIn(typed: Typed, { sight }: WhoseAbsence) {
  return { from: parseDay(typed['from'] ?? ''), to: parseDay(typed['to'] ?? ''), cover: sight.directory.person(typed['cover'] ?? '') };
}
