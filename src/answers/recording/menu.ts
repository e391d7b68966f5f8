import { placeOfHeld, placeOfNext, reviewsHeld, type ReviewPlace } from '../../recording/place';
import { calledOnCards } from '../sight';
import type { FormLine, FormView } from '../views';
import { childForm, waysOn } from './buttons';
import type { FormAsk } from './form-ask';
import { formContext, mayRecord, type ChildContext } from './form-context';
import { formView, understoodAs } from './form-view';
import { titleOf, type RecordForm } from './record-form';
import { recordForms, recordFormNames, type RecordFormName } from './registry';
import { reviewInWords } from './review-words';

/** What the asker may record of a child now: about the next review, the last one held, and the child. */
export function menuView(context: ChildContext, form: FormAsk): FormView {
  const { child, sight, laid, timetable } = context;
  const last = reviewsHeld(laid, sight.today).at(-1);
  const next = timetable?.clock == null ? null : placeOfNext(laid, sight.today);
  const held = last === undefined ? null : placeOfHeld(last, laid, sight.today);
  const groups = [
    ...(next === null ? [] : [{ title: reviewInWords(context, next), lines: linesAbout('next', next, context, form) }]),
    ...(held === null ? [] : [{ title: reviewInWords(context, held), lines: linesAbout('held', held, context, form) }]),
    { title: 'The child', lines: linesAbout('child', null, context, form) },
  ].filter(({ lines }) => lines.length > 0);
  return formView({
    understood: understoodAs('Record', child),
    child: calledOnCards(child),
    headline: groups.length === 0 ? 'There is nothing that you can record of this child now.' : 'What do you want to record?',
    groups,
    buttons: waysOn(context, 'menu'),
  });
}

function linesAbout(about: 'next' | 'held' | 'child', place: ReviewPlace | null, context: ChildContext, form: FormAsk): readonly FormLine[] {
  return recordFormNames.flatMap((name) => lineFor(name, about, place, context, form) ?? []);
}

function lineFor(
  name: RecordFormName, about: 'next' | 'held' | 'child', place: ReviewPlace | null, context: ChildContext, form: FormAsk,
): FormLine | null {
  const offered: RecordForm = recordForms[name];
  if (!offered.about.includes(about) || !mayRecord(offered.act, context)) return null;
  const named = place === null || place.about.kind === 'child' ? null : place.about;
  const booked = about === 'next' ? context.laid.facts.nextReview.booked : null;
  const ask: FormAsk = { ...form, name, review: named, booked };
  const formed = formContext(context, ask);
  if (!offered.isOffered(formed)) return null;
  const note = offered.note?.(formed) ?? '';
  const title = titleOf(offered, formed);
  const words = [place === null ? 'the child' : reviewInWords(context, place), note].filter((part) => part !== '').join(', ');
  return { title, note, open: childForm(name, context, { review: named, booked }), openLabel: `${title}: ${words}` };
}
