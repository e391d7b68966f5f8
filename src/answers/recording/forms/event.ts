import { eventInShort, eventOf } from '../event-view';
import { choiceInput, dayInput, textInput } from '../inputs';
import type { RecordForm } from '../record-form';
import { eventOptions } from './options';

/** The social worker tells the IRO of a significant event in the child's life. */
export const tellIroForm: RecordForm = {
  title: 'Tell the IRO of a significant event',
  act: 'tell_iro',
  about: ['child'],
  isOffered: ({ timetable }) => timetable?.clock != null,
  inputs: ({ sight }, typed) => [
    choiceInput({ id: 'kind', label: 'What kind of event', needed: 'Say what kind of event it is.' }, eventOptions, '', typed),
    dayInput({ id: 'day', label: 'When it happened, or was proposed or decided', needed: 'Choose the day.' }, sight.today, typed),
    textInput({ id: 'text', label: 'What happened, and what it means for the child', needed: 'Say what happened, in a few words.' }, typed),
  ],
  commands: ({ child }, typed) => [{ do: 'tell_iro', child: child.id, day: typed['day'], kind: typed['kind'], text: typed['text'] }],
  save: 'Tell the IRO',
};

/** The IRO's answer that the review stays where it is; it is offered with the event. */
export const noEarlierReviewForm: RecordForm = {
  title: 'No earlier review is needed',
  act: 'record_review',
  about: [],
  isOffered: () => false,
  note: (context) => {
    const event = eventOf(context);
    return event === null ? '' : `${eventInShort(event, context)}: ${event.value?.text ?? ''}`;
  },
  inputs: (_, typed) => [textInput({ id: 'reason', label: 'Why none is needed', needed: 'Say why, in a few words.' }, typed)],
  commands: ({ child, form }, typed) => [{ do: 'no_earlier_review', child: child.id, event: form.entry, reason: typed['reason'] }],
};
