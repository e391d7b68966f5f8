import type { Tx } from '../store/open-store';
import type { Intent } from '../understanding/question';
import { childMeant } from './child-meant';
import { nextReviewView, timelineView } from './child-views';
import { calledOnCards, type Answered, type Sight } from './sight';
import { timetableNow } from './timetables';
import { words } from './words-answer';

type AboutOneChild = Extract<Intent, 'review.next' | 'child.timeline'>;

/** One child's next review, or all of one child's dates with the reason for each. */
export async function aboutOneChild(tx: Tx, intent: AboutOneChild, sight: Sight): Promise<Answered> {
  const title = intent === 'review.next' ? 'Next review' : 'Timetable';
  const example = 'when is C1042’s next review';
  const meant = await childMeant(tx, { title, example, act: intent === 'review.next' ? 'see_reviews' : 'see_timetable' }, sight);
  if (!meant.ok) return meant.answered;
  const { child, grounds } = meant.only;
  const reading = child.facts === null ? null : timetableNow(child.facts, sight.setting);
  if (reading === null || !reading.ok || child.facts === null) {
    const problem = reading === null || reading.ok ? 'nothing is known about this period of care yet' : reading.problem;
    return { ...words(`${title} · ${calledOnCards(child)}`, [`I can’t work out the dates of ${calledOnCards(child)}: ${problem}.`], sight, []), shown: [{ child: child.id, grounds }] };
  }
  const about = { child, grounds, facts: child.facts, timetable: reading.timetable };
  return { view: intent === 'review.next' ? nextReviewView(about, sight) : timelineView(about, sight), shown: [{ child: child.id, grounds }] };
}
