import type { Person } from '../people/person';
import type { Instant } from '../calendar/london';
import type { Tx } from '../store/open-store';
import type { Setting } from '../timetable/milestone';
import type { Ask } from './ask';
import { caseloadSummary } from './caseload';
import { aboutOneChild } from './child-answers';
import { writeLooks } from './looks';
import { requestButtons } from './recording/requests';
import { sheetButton } from './recording/sheet-view';
import type { Answered, Sight } from './sight';
import { sightOf } from './sight-of';
import type { View } from './views';
import { wordsFor } from './words-answer';
import { workList } from './work-list';

/**
 * Answers a question for the person who asks it, from the facts as they stand now. What the answer shows of each
 * child goes into the audit trail in the same transaction.
 */
export async function answer(tx: Tx, asker: Person, ask: Ask, setting: Setting, at: Instant): Promise<View> {
  const sight = await sightOf(tx, asker, ask, setting);
  const answered = await answerFor(tx, sight);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function answerFor(tx: Tx, sight: Sight): Promise<Answered> {
  const { intent } = sight.ask.question;
  switch (intent) {
    case 'reviews.list':
    case 'reports.list':
    case 'records.list':
    case 'visits.list':
      return workList(tx, intent, sight);
    case 'review.next':
    case 'child.timeline':
      return aboutOneChild(tx, intent, sight);
    case 'caseload.summary':
      return caseloadSummary(tx, sight);
    case 'greeting':
    case 'help':
      return withWaiting(tx, wordsFor(sight), sight);
    default:
      return wordsFor(sight);
  }
}

/** What waits for somebody, before what they may want to ask. */
async function withWaiting(tx: Tx, { view, shown }: Answered, sight: Sight): Promise<Answered> {
  return { view: { ...view, buttons: [...(await requestButtons(tx, sight)), ...sheetButton(sight), ...view.buttons] }, shown };
}
