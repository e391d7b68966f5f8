import { whoActs } from '../../people/cover';
import type { Person } from '../../people/person';
import { roleNames } from '../../policy/roles';
import { lateAgreement } from '../../recording/laid-over';
import { placeOfNext } from '../../recording/place';
import { childById, laidOver, type StoredChild } from '../../store/children';
import { directoryOf } from '../../store/directory';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking, writeAsk } from '../ask';
import { formAsk } from '../recording/form-ask';
import { agreesLate, mayRecord } from '../recording/form-context';
import { contextFor, fillInView, sightForForm } from '../recording/open-form';
import { calledOnCards, permitted } from '../sight';
import { sightOf } from '../sight-of';
import { wordsView } from '../words-answer';
import { messageOf, overtaken, type ComposeKind, type Composed } from './composed';
import { mayAgree } from './late-asked';

/** The card on which a late review is agreed to or not; to IRO managers, that nobody may agree. */
export const composeLateAsked: ComposeKind = async (tx, { to, child: id, data, standingFor }, setting) => {
  const person = (await directoryOf(tx)).person(to);
  const child = id === null ? null : await childById(tx, id);
  if (person === null) return overtaken('they are no longer on the staff list');
  if (child === null || !isStillAsked(child, data['entry'], setting)) return overtaken('it was answered, or asked anew');
  const card = data['nobody'] === true ? null : await requestCard(tx, person, child, setting);
  if (card !== null) return card;
  // Whoever is told in the place of somebody for whom nobody stands in may not agree either, but can see to it.
  const isToKnow = data['nobody'] === true || standingFor !== null;
  return isToKnow ? nobodyMayAgree(tx, person, child, setting) : overtaken('the child is no longer theirs to answer for');
};

function isStillAsked(child: StoredChild, entry: unknown, { today }: Setting): boolean {
  const laid = laidOver(child);
  const agreement = laid === null ? null : lateAgreement(placeOfNext(laid, today).recorded);
  return agreement !== null && agreement.answer === null && agreement.asked.id === entry;
}

/** The card of whoever may answer; null for anybody else. */
async function requestCard(tx: Tx, person: Person, child: StoredChild, setting: Setting): Promise<Composed | null> {
  const laid = laidOver(child);
  const about = laid === null ? null : placeOfNext(laid, setting.today).about;
  const review = about === null || about.kind === 'child' ? null : about;
  const form = formAsk('answer_late', { child: child.id, review, back: null });
  const context = await contextFor(tx, form, await sightForForm(tx, person, form, setting));
  if (context === null || !mayRecord('agree_late', context)) return null;
  const shown = [{ child: child.id, grounds: context.grounds }];
  return messageOf(fillInView(context, {}, ''), '1 request to hold a review late waits for your answer', shown);
}

async function nobodyMayAgree(tx: Tx, person: Person, child: StoredChild, setting: Setting): Promise<Composed> {
  const question = { intent: 'review.next', slots: { child: child.id } } as const;
  const sight = await sightOf(tx, person, asking(question), setting);
  const [seen] = permitted([child], 'see_reviews', sight);
  if (seen === undefined) return overtaken('the child is no longer theirs to see');
  const holders = sight.directory.withRole(agreesLate(sight)).filter((holder) => mayAgree(holder, child, sight));
  if (holders.some(({ id }) => whoActs(id, sight.today, sight.absences).kind !== 'nobody')) return overtaken('somebody may answer it by now');
  const called = calledOnCards(child);
  const role = roleNames[agreesLate(sight)];
  const view = wordsView(
    `Nobody to agree to a late review · ${called}`,
    [
      `Agreement is asked to hold a review of ${called} late, and nobody may give it.`,
      holders.length === 0
        ? `It takes a ${role} who manages the child’s team or social worker, and there is none on the staff list. Put one there: the request waits for them.`
        : `${holders.map(({ name }) => name).join(' and ')} may, but is away, and nobody stands in. Name somebody who does.`,
    ],
    [{ title: 'Open the child', ask: writeAsk(asking(question)) }],
  );
  return messageOf(view, '1 request to hold a review late, and nobody who may agree', [{ child: child.id, grounds: seen.grounds }]);
}
