import { shortDay } from '../../calendar/words';
import type { Entry } from '../../recording/entry';
import { entryOf, lateAgreement } from '../../recording/laid-over';
import { placeOfNext, type ReviewPlace } from '../../recording/place';
import { directoryOf } from '../../store/directory';
import { asking, writeAsk } from '../ask';
import { recordButtons } from '../recording/buttons';
import { childContext, reviewMilestone, type ChildContext } from '../recording/form-context';
import { calledOnCards } from '../sight';
import { sightOf } from '../sight-of';
import { wordsView } from '../words-answer';
import { messageOf, overtaken, type ComposeKind } from './composed';

/** What was answered to a request to hold a review late, by whom, and why: to whoever asked. */
export const composeLateAnswered: ComposeKind = async (tx, { to, child: id, data }, setting) => {
  const person = (await directoryOf(tx)).person(to);
  if (person === null) return overtaken('they are no longer on the staff list');
  const question = { intent: 'review.next', slots: { child: id ?? '' } } as const;
  const context = await childContext(tx, question.slots.child, await sightOf(tx, person, asking(question), setting));
  if (context === null) return overtaken('the child is no longer theirs to see');
  const place = placeOfNext(context.laid, setting.today);
  const asked = lateAgreement(place.recorded)?.asked;
  const answer = entryOf(place.recorded, 'lateAgreement');
  const stands = asked !== undefined && answer !== null && answer.id > asked.id && answer.id === data['entry'];
  if (!stands) return overtaken('it was answered or asked anew, or the review was held');

  const { title, said, told } = wordsOf(answer, asked, place, context);
  const { child, grounds } = context;
  const buttons = [{ title: 'Open the child', ask: writeAsk(asking(question)) }, ...recordButtons(context)];
  const view = wordsView(`${title} · ${calledOnCards(child)}`, [said, ...whyAndLimit(answer, place, context)], buttons);
  return messageOf(view, `1 request to hold a review late: ${told}`, [{ child: child.id, grounds }]);
};

type Answer = Extract<Entry, { field: 'lateAgreement' }>;
type Asked = Extract<Entry, { field: 'lateAgreementAsked' }>;

/** The title, the answer in one sentence, and in the fewest words for the notification. */
function wordsOf(answer: Answer, asked: Asked, place: ReviewPlace, context: ChildContext) {
  const { child, sight: { directory, today } } = context;
  const name = (id: string) => directory.person(id)?.name ?? id;
  const who = `${name(answer.by)}${answer.actingFor === null ? '' : `, covering for ${name(answer.actingFor)},`}`;
  const sequence = reviewMilestone(context, place)?.sequence ?? null;
  const review = `${sequence === null ? 'the review' : `review ${sequence}`} of ${calledOnCards(child)}`;
  const late = `late${asked.value === null ? '' : `, on ${shortDay(asked.value.day, today)}`}`;
  if (answer.value === null) {
    return { title: 'Answer taken back', said: `${who} took back the answer whether ${review} may be held ${late}. It waits for one again.`, told: 'answer taken back' };
  }
  return answer.value.agreed
    ? { title: 'Agreed to be held late', said: `${who} agrees that ${review} is held ${late}.`, told: 'agreed' }
    : { title: 'Not agreed to be held late', said: `${who} does not agree that ${review} is held ${late}.`, told: 'not agreed' };
}

/** The reason that was given, and the legal limit. */
function whyAndLimit({ value }: Answer, place: ReviewPlace, context: ChildContext): readonly string[] {
  const legal = reviewMilestone(context, place)?.legal ?? null;
  return [
    ...(value === null || value.reason === null ? [] : [`Reason given: ${value.reason}`]),
    ...(legal === null ? [] : [`The legal limit is ${shortDay(legal, context.sight.today)}.`]),
  ];
}
