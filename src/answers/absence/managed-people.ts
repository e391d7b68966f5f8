import { cutFrom } from '../pages';
import { formView } from '../recording/form-view';
import type { Sight } from '../sight';
import type { FormView } from '../views';
import { daysInWords } from './absence-words';
import { absenceForm, type AbsenceForm } from './form-ask';

const PEOPLE_A_PAGE = 12;

/** Those whom the asker manages, each opening what is set for them. */
export function managedPeople(form: AbsenceForm, { asker, directory, absences, today }: Sight): FormView {
  const people = [...directory.everyoneUnder(asker)].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const cut = { from: form.from, size: PEOPLE_A_PAGE };
  const { shown, pager } = cutFrom(people, cut, (from, title) => ({ title, form: { ...absenceForm('absence.people', asker.id), from } }));
  const lines = shown.map(({ id, name, team }) => {
    const away = absences.find(({ person }) => person === id);
    const note = away === undefined ? (directory.team(team)?.name ?? '') : `away ${daysInWords(away, today)}`;
    return { title: name, note, open: absenceForm('absences', id), openLabel: [name, note, 'see what is set'].filter((part) => part !== '').join(', ') };
  });
  return formView({
    understood: 'Absences · those you manage',
    child: 'People you manage',
    headline: people.length === 0 ? 'There is nobody on the staff list whom you manage.' : 'Who is away?',
    groups: lines.length === 0 ? [] : [{ title: 'By name', lines }],
    pager,
    buttons: [{ title: 'My absences', form: absenceForm('absences', asker.id) }],
  });
}
