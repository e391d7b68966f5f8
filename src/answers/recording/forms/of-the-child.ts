import { shortDay } from '../../../calendar/words';
import { fieldNames } from '../../../recording/words';
import { reviewsHeld } from '../../../recording/place';
import { choiceInput, dayInput } from '../inputs';
import type { RecordForm } from '../record-form';

const onWhichDay = { id: 'day', label: 'On which day', needed: 'Choose the day.' };

export const midwayForm: RecordForm = {
  title: 'Midway done',
  act: 'record_review',
  about: ['child'],
  isOffered: ({ laid, sight }) => reviewsHeld(laid, sight.today).length > 0,
  inputs: ({ sight }, typed) => [
    dayInput(onWhichDay, sight.today, typed),
    choiceInput(
      { id: 'concern', label: 'Is there a concern?', needed: 'Say whether there is a concern.' },
      [{ value: 'false', title: 'No concern' }, { value: 'true', title: 'A concern' }], '', typed,
    ),
  ],
  commands: ({ child }, typed) => [{ do: 'midway', child: child.id, day: typed['day'], concern: typed['concern'] }],
};

export const visitForm: RecordForm = {
  title: 'Child visited',
  act: 'record_review',
  about: ['child'],
  isOffered: () => true,
  inputs: ({ sight }, typed) => [dayInput(onWhichDay, sight.today, typed)],
  commands: ({ child }, typed) => [{ do: 'visit', child: child.id, day: typed['day'] }],
};

export const unregisteredForm: RecordForm = {
  title: 'Unregistered placement',
  act: 'record_review',
  about: ['child'],
  isOffered: () => true,
  inputs: (_, typed) => [
    dayInput({ id: 'from', label: 'Began on', needed: 'Choose the day on which it began.' }, null, typed),
    dayInput({ id: 'to', label: 'Ended on (leave empty while it lasts)' }, null, typed),
  ],
  commands: ({ child }, typed) => [{ do: 'unregistered', child: child.id, from: typed['from'], to: typed['to'] }],
};

/** The card for the day on which permanence was planned, or achieved. */
export function permanenceForm(what: 'plan' | 'achieved'): RecordForm {
  const field = what === 'plan' ? 'permanencePlan' : 'permanenceAchieved';
  return {
    title: fieldNames[field],
    act: 'record_review',
    about: ['child'],
    isOffered: ({ laid }) => !laid.ofChild.entries.some((entry) => entry.field === field && entry.value !== null),
    note: ({ laid, sight }) => {
      const imported = laid.imported[field];
      return imported === null ? '' : `The case system says ${shortDay(imported, sight.today)}`;
    },
    inputs: ({ sight }, typed) => [dayInput(onWhichDay, sight.today, typed)],
    commands: ({ child }, typed) => [{ do: 'permanence', child: child.id, what, day: typed['day'] }],
  };
}
