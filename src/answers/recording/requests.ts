import { placeOfNext } from '../../recording/place';
import { childrenWithRecorded, type StoredChild } from '../../store/children';
import type { Tx } from '../../store/open-store';
import { cutFrom } from '../pages';
import { actsAs, calledOnCards, permitted, type Answered, type Sight } from '../sight';
import type { Button, FormView } from '../views';
import { wayBack } from '../way-back';
import { childForm } from './buttons';
import { formAsk, writeForm, type FormAsk } from './form-ask';
import { agreesLate, contextOf, formContext, mayRecord, type FormContext } from './form-context';
import { formView } from './form-view';
import { agreementInWords, isAwaited } from './forms/agreement';

const LINES_A_PAGE = 12;

/** The children of whom agreement to hold a review late was ever asked; whether an answer is awaited is for `requestsAmong` to say. */
export function childrenAskedLate(tx: Tx): Promise<readonly StoredChild[]> {
  return childrenWithRecorded(tx, 'lateAgreementAsked');
}

/** The reviews for which agreement to be held late is asked of this person and not given or refused yet. */
async function requestsTo(tx: Tx, sight: Sight): Promise<readonly FormContext[]> {
  return mayAnswer(sight) ? requestsAmong(await childrenAskedLate(tx), sight) : [];
}

/** Whether the asker, or somebody for whom they stand in, holds the post that is asked. */
function mayAnswer(sight: Sight): boolean {
  return actsAs(sight).some(({ roles }) => roles.includes(agreesLate(sight)));
}

/** The same, among these children. */
export function requestsAmong(asked: readonly StoredChild[], sight: Sight): readonly FormContext[] {
  const children = permitted(asked, 'see_reviews', sight);
  return children.flatMap(({ child, grounds }) => {
    const context = child.recorded === null ? null : contextOf(child, grounds, sight);
    if (context === null || !mayRecord('agree_late', context)) return [];
    const place = placeOfNext(context.laid, sight.today);
    const asked = formAsk('answer_late', { child: child.id, review: place.about.kind === 'child' ? null : place.about, back: sight.ask.back });
    return isAwaited({ place }) ? [formContext(context, asked)] : [];
  });
}

/** Requests that wait for an answer, each opening the card on which it is given. */
export async function requestsView(tx: Tx, form: FormAsk, sight: Sight): Promise<Answered> {
  const requests = await requestsTo(tx, sight);
  const cut = { from: form.from, size: LINES_A_PAGE };
  const { shown, pager } = cutFrom(requests, cut, (from, title) => ({ title, form: writeForm({ ...form, from }) }));
  const view: FormView = formView({
    understood: 'Waiting for you',
    child: 'Requests to hold a review late',
    headline: requests.length === 0 ? 'Nothing waits for your agreement.' : 'Press a request to answer it.',
    groups: shown.length === 0 ? [] : [{ title: 'Not answered yet', lines: shown.map(requestLine) }],
    pager,
    buttons: wayBack(sight),
  });
  return { view, shown: shown.map(({ child, grounds }) => ({ child: child.id, grounds })) };
}

/** One request as a line that opens the card on which it is answered. */
export function requestLine(context: FormContext) {
  const title = calledOnCards(context.child);
  const note = agreementInWords(context);
  return { title, note, open: childForm('answer_late', context, { review: context.form.review }), openLabel: `${title}, ${note}: answer` };
}

/** The button that says how many requests wait for somebody; none where nothing does. */
export async function requestButtons(tx: Tx, sight: Sight): Promise<readonly Button[]> {
  const { length } = await requestsTo(tx, sight);
  return length === 0 ? [] : [{ title: `Waiting for you: ${length}`, form: writeForm(formAsk('requests', { back: null })) }];
}
