import { Directory } from '../people/directory';
import { scopeOf } from '../people/permissions';
import type { Person } from '../people/person';
import type { Instant } from '../calendar/london';
import { writeAudit } from '../store/audit';
import type { Tx } from '../store/open-store';
import { allPeople, allTeams } from '../store/people';
import type { Setting } from '../timetable/milestone';
import type { Ask } from './ask';
import { caseloadSummary } from './caseload';
import { aboutOneChild } from './child-answers';
import { reviewsList } from './reviews-list';
import type { Answered, Sight } from './sight';
import type { View } from './views';
import { wordsFor } from './words-answer';

/**
 * Answers a question for the person who asks it, from the facts as they stand now. What the answer shows of each
 * child goes into the audit trail in the same transaction.
 */
export async function answer(tx: Tx, asker: Person, ask: Ask, setting: Setting, at: Instant): Promise<View> {
  const directory = new Directory(await allPeople(tx), await allTeams(tx));
  const sight: Sight = { asker, directory, scope: scopeOf(asker, directory), setting, today: setting.today, ask };
  const { view, shown } = await answerFor(tx, sight);
  await writeAudit(
    tx,
    shown.length === 0
      ? [{ at, actor: asker.id, action: 'asked', child: null, reason: null, detail: view.understood }]
      : shown.map(({ child, reason }) => ({ at, actor: asker.id, action: 'looked', child, reason, detail: view.understood })),
  );
  return view;
}

async function answerFor(tx: Tx, sight: Sight): Promise<Answered> {
  const { intent } = sight.ask.question;
  switch (intent) {
    case 'reviews.list':
      return reviewsList(tx, sight);
    case 'review.next':
    case 'child.timeline':
      return aboutOneChild(tx, intent, sight);
    case 'caseload.summary':
      return caseloadSummary(tx, sight);
    default:
      return wordsFor(sight);
  }
}
