import type { Person } from '../people/person';
import type { Instant } from '../calendar/london';
import type { Tx } from '../store/open-store';
import { absencesButton } from './absence/overview';
import { absenceSaid } from './absence/said';
import type { Ask } from './ask';
import { caseloadSummary } from './caseload';
import { aboutOneChild } from './child-answers';
import { escalationList } from './escalations/following/list';
import { escalationShown, escalationToAnswer } from './escalations/following/show';
import { escalationsWaiting } from './escalations/following/waiting';
import { draftsButton } from './escalations/raising/drafts-view';
import { escalationSaid } from './escalations/raising/said';
import { writeLooks } from './looks';
import { morningForm } from './notices/morning-form';
import { sentAbout } from './notices/sent';
import { requestButtons } from './recording/requests';
import { sheetButton } from './recording/sheet-view';
import type { Answered, Sight } from './sight';
import { sightOf } from './sight-of';
import type { SettingInForce } from './setting-in-force';
import type { Button, View } from './views';
import { wordsFor } from './words-answer';
import { workList } from './work-list';

/**
 * Answers a question for the person who asks it, from the facts as they stand now. What the answer shows of each
 * child goes into the audit trail in the same transaction.
 */
export async function answer(tx: Tx, asker: Person, ask: Ask, setting: SettingInForce, at: Instant): Promise<View> {
  const sight = await sightOf(tx, asker, ask, setting);
  const answered = await answerFor(tx, sight, setting, at);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function answerFor(tx: Tx, sight: Sight, setting: SettingInForce, at: Instant): Promise<Answered> {
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
    case 'notices.list':
      return sentAbout(tx, sight, at);
    case 'absence.set':
      return absenceSaid(tx, sight);
    case 'escalations.list':
      return sight.ask.question.slots.status === 'awaiting_me' ? escalationsWaiting(tx, sight) : escalationList(tx, sight);
    case 'escalation.show':
      return escalationShown(tx, sight, at);
    case 'escalation.respond':
      return escalationToAnswer(tx, sight, at);
    case 'escalation.raise':
      return escalationSaid(tx, sight, setting, at);
    case 'greeting':
      return withWaiting(tx, wordsFor(sight), sight);
    case 'help':
      return withWaiting(tx, wordsFor(sight), sight, [absencesButton(sight)]);
    default:
      return wordsFor(sight);
  }
}

const myMorning: Button = { title: 'My morning', form: morningForm };

/** What waits for somebody, before what they may want to ask, and then what is useful beside it. */
async function withWaiting(tx: Tx, { view, shown }: Answered, sight: Sight, beside: readonly Button[] = []): Promise<Answered> {
  return { view: { ...view, buttons: [...(await requestButtons(tx, sight)), ...(await draftsButton(tx, sight)), myMorning, ...sheetButton(sight), ...view.buttons, ...beside] }, shown };
}
