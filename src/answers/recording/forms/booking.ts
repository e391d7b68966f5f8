import { isoDay } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import { askedByOptions } from '../../../recording/entry';
import { valueOf } from '../../../recording/laid-over';
import { eventOf } from '../event-view';
import type { FormContext } from '../form-context';
import { choiceInput, dayInput, textInput } from '../inputs';
import { ofReview, type RecordForm } from '../record-form';

const bookedDay = ({ laid }: FormContext) => laid.facts.nextReview.booked;
const isBooked = (context: FormContext) => bookedDay(context) !== null;
const why = { id: 'reason', label: 'Why', needed: 'Say why, in a few words.' };

const askedByWords: Readonly<Record<(typeof askedByOptions)[number], string>> = {
  child: 'The child',
  carer: 'The carer',
  parent: 'A parent',
  iro: 'The IRO',
  social_worker: 'The social worker',
};

export const bookForm: RecordForm = {
  title: 'Booked for',
  act: 'record_review',
  about: ['next'],
  isOffered: (context) => !isBooked(context),
  inputs: (_, typed) => [dayInput({ id: 'day', label: 'Booked for', needed: 'Choose the day.' }, null, typed)],
  commands: (context, typed) => [{ do: 'book', ...ofReview(context), day: typed['day'] }],
};

export const moveForm: RecordForm = {
  title: 'Moved to another day',
  act: 'record_review',
  about: ['next'],
  isOffered: isBooked,
  note: bookedInWords,
  inputs: (_, typed) => [
    dayInput({ id: 'day', label: 'Moved to', needed: 'Choose the day.' }, null, typed),
    textInput(why, typed),
  ],
  commands: (context, typed) => [{ do: 'move', ...ofReview(context), from: bookedThen(context), day: typed['day'], reason: typed['reason'] }],
};

export const notHeldForm: RecordForm = {
  title: 'Not held, or cancelled',
  act: 'record_review',
  about: ['next'],
  isOffered: isBooked,
  note: bookedInWords,
  inputs: (_, typed) => [textInput(why, typed)],
  commands: (context, typed) => [{ do: 'not_held', ...ofReview(context), day: bookedThen(context), reason: typed['reason'] }],
};

export const bringForwardForm: RecordForm = {
  title: 'Bring forward',
  act: 'record_review',
  about: ['next'],
  isOffered: ({ place }) => place !== null && valueOf(place.recorded, 'broughtForward') === null,
  inputs: (context, typed) => {
    const event = eventOf(context);
    return [
      dayInput({ id: 'day', label: 'Brought forward to', needed: 'Choose the day.' }, null, typed),
      choiceInput(
        { id: 'askedBy', label: 'Who asked for it', needed: 'Say who asked for it.' },
        askedByOptions.map((value) => ({ value, title: askedByWords[value] })), event === null ? '' : 'iro', typed,
      ),
      textInput(why, { reason: event?.value?.text ?? '', ...typed }),
    ];
  },
  commands: (context, typed) => [
    { do: 'bring_forward', ...ofReview(context), day: typed['day'], reason: typed['reason'], askedBy: typed['askedBy'] },
  ],
};

/** The booking that a card shows: it travels with the card, so that an older card cannot move another one. */
function bookedThen(context: FormContext): string | null {
  const { booked } = context.form;
  const now = bookedDay(context);
  return booked !== null ? isoDay(booked) : now === null ? null : isoDay(now);
}

function bookedInWords(context: FormContext): string {
  const booked = bookedDay(context);
  return booked === null ? '' : `Booked for ${shortDay(booked, context.sight.today)}`;
}
