import { londonDay } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import { nextReviewNamed, placeOfNext } from '../../recording/place';
import { answerTo, eventKnownAs, type EventEntry } from '../../recording/telling';
import { fieldNames, significantEventWords } from '../../recording/words';
import { calledOnCards } from '../sight';
import type { Button, FormView } from '../views';
import { childForm, waysOn } from './buttons';
import { mayRecord, type ChildContext, type FormContext } from './form-context';
import { formView, understoodAs } from './form-view';
import { entryInWords, whoAndWhen } from './history';
import { reviewInWords } from './review-words';

/** The event that a card is about, as it stands; null where it is about none, or that was taken back. */
export function eventOf({ form, laid }: Pick<FormContext, 'form' | 'laid'>): EventEntry | null {
  const event = form.entry === null ? null : eventKnownAs(form.entry, laid);
  return event?.value == null ? null : event;
}

/** What happened, in a few words: "Missing or running away, Sun 22 Nov". */
export function eventInShort({ value, at }: EventEntry, { sight: { today } }: Pick<ChildContext, 'sight'>): string {
  if (value === null) return `What was told on ${shortDay(londonDay(at), today)}`;
  return `${significantEventWords[value.kind]}, ${shortDay(value.day, today)}`;
}

/** A significant event: what happened, who says so, and whether the review has to be earlier. */
export function eventView(context: FormContext): FormView {
  const { child, laid, sight } = context;
  const event = eventOf(context);
  const head = { understood: understoodAs(fieldNames.significantEvent, child), child: calledOnCards(child) };
  if (event === null) return formView({ ...head, headline: 'This was taken back, or is not known here.', buttons: waysOn(context) });
  const answer = answerTo(event, laid);
  return formView({
    ...head,
    headline: eventInShort(event, context),
    facts: [
      { title: 'What happened', value: event.value?.text ?? '' },
      { title: 'Told by', value: whoAndWhen(event, context) },
      { title: 'Next review', value: reviewInWords(context, placeOfNext(laid, sight.today)) },
      ...(answer === null ? [] : [{ title: 'Answer', value: entryInWords(answer, context) }]),
    ],
    buttons: [...(answer === null ? answerButtons(event, context) : []), ...waysOn(context)],
  });
}

function answerButtons({ id }: EventEntry, context: FormContext): readonly Button[] {
  const { laid, sight, timetable } = context;
  if (timetable?.clock == null || !mayRecord('record_review', context)) return [];
  return [
    { title: 'An earlier review is needed', form: childForm('bring_forward', context, { review: nextReviewNamed(laid, sight.today), entry: id }) },
    { title: 'No earlier review', form: childForm('no_earlier_review', context, { entry: id }) },
  ];
}
