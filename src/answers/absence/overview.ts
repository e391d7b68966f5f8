import { counted } from '../../calendar/words';
import type { HeldAbsence } from '../../store/absences';
import { formView } from '../recording/form-view';
import { actsAs, type Sight } from '../sight';
import type { Button, FormLine, FormView } from '../views';
import { coverInWords, daysInWords, headingOf, understoodOf } from './absence-words';
import { absenceForm } from './form-ask';
import { isOwn, type WhoseAbsence } from './whose-absence';

/** What is set of somebody's absences; each can be changed, ended or taken back. */
export function overview(whose: WhoseAbsence, headline = headlineOf(whose), problem = ''): FormView {
  const { person, set, sight } = whose;
  return formView({
    understood: understoodOf('Absences', whose),
    child: headingOf(whose),
    headline,
    problem,
    facts: isOwn(whose) ? coversNow(sight) : [],
    groups: set.length === 0 ? [] : [{ title: 'Set', lines: set.map((absence) => lineOf(absence, whose)) }],
    buttons: [{ title: 'Set days off', form: absenceForm('absence', person.id) }, ...(isOwn(whose) ? managedButton(sight) : [])],
  });
}

function headlineOf({ set }: WhoseAbsence): string {
  return set.length === 0 ? 'No days off are set.' : `${counted(set.length, 'absence')} set. Press one to change or end it.`;
}

function lineOf(absence: HeldAbsence, { person, sight }: WhoseAbsence): FormLine {
  const [title, note] = [daysInWords(absence, sight.today), coverInWords(absence, sight)];
  return { title, note, open: absenceForm('absence', person.id, absence.id), openLabel: `${title}, ${note}: change or end it` };
}

/** For whom the asker stands in today. */
function coversNow(sight: Sight): FormView['facts'] {
  const [, ...covered] = actsAs(sight);
  return covered.map(({ id, name }) => {
    const until = sight.absences.filter(({ person }) => person === id).at(-1);
    return { title: 'You cover for', value: until === undefined ? name : `${name}, ${daysInWords(until, sight.today)}` };
  });
}

function managedButton({ asker, directory }: Sight): readonly Button[] {
  return directory.everyoneUnder(asker).length === 0 ? [] : [{ title: 'For somebody I manage', form: absenceForm('absence.people', asker.id) }];
}

/** The button that leads to one's own absences. */
export function absencesButton({ asker }: Pick<Sight, 'asker'>): Button {
  return { title: 'My absences', form: absenceForm('absences', asker.id) };
}
