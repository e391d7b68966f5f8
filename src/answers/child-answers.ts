import { toCivil } from '../calendar/local-date';
import { childrenMatching } from '../store/children';
import type { Tx } from '../store/open-store';

import type { Intent } from '../understanding/question';
import { asking, writeAsk } from './ask';
import { nextReviewView, timelineView } from './child-views';
import { calledOnCards, permitted, type Answered, type PermittedChild, type Sight } from './sight';
import { timetableNow } from './timetables';
import { words } from './words-answer';

type AboutOneChild = Extract<Intent, 'review.next' | 'child.timeline'>;

const MOST_OFFERED = 6;

/** One child's next review, or all of one child's dates with the reason for each. */
export async function aboutOneChild(tx: Tx, intent: AboutOneChild, sight: Sight): Promise<Answered> {
  const typed = sight.ask.question.slots.child;
  const title = intent === 'review.next' ? 'Next review' : 'Timetable';
  if (typed === undefined) return words(title, ['Which child? Ask with the reference or the initials, such as “when is C1042’s next review”.'], sight);

  const matching = await childrenMatching(tx, sight.scope, typed);
  const found = meant(permitted(matching, intent === 'review.next' ? 'see_reviews' : 'see_timetable', sight), typed);
  const [only] = found;
  if (only === undefined) {
    const seesReviews = permitted(matching, 'see_reviews', sight).length > 0;
    const refusal = seesReviews
      ? 'Your role shows you reviews, and not the whole timetable of a child. Ask when the child’s next review is.'
      // The same words whether the child is unknown or not theirs to see: a refusal must not tell which.
      : `I can’t find “${typed}” among the children you work with. Check the reference or the initials.`;
    return words(`${title} · ${typed}`, [refusal], sight, []);
  }
  if (found.length > 1) return whichOne(title, intent, typed, found, sight);

  const { child, reason } = only;
  const reading = child.facts === null ? null : timetableNow(child.facts, sight.setting);
  if (reading === null || !reading.ok || child.facts === null) {
    const problem = reading === null || reading.ok ? 'nothing is known about this period of care yet' : reading.problem;
    return { ...words(`${title} · ${calledOnCards(child)}`, [`I can’t work out the dates of ${calledOnCards(child)}: ${problem}.`], sight, []), shown: [{ child: child.id, reason }] };
  }
  const about = { child, reason, facts: child.facts, timetable: reading.timetable };
  return { view: intent === 'review.next' ? nextReviewView(about, sight) : timelineView(about, sight), shown: [{ child: child.id, reason }] };
}

/** A reference typed just as it is held means that child alone, whoever else has such initials. */
function meant(found: readonly PermittedChild[], typed: string): readonly PermittedChild[] {
  const exact = found.filter(({ child }) => child.id === typed);
  return exact.length > 0 ? exact : found;
}

function whichOne(title: string, intent: AboutOneChild, typed: string, found: readonly PermittedChild[], sight: Sight): Answered {
  const offered = found.slice(0, MOST_OFFERED);
  const buttons = offered.map(({ child }) => {
    const born = child.facts?.dateOfBirth ?? null;
    return {
      title: born === null ? calledOnCards(child) : `${calledOnCards(child)}, born ${toCivil(born).year}`,
      ask: writeAsk(asking({ intent, slots: { child: child.id } }, sight.ask.back)),
    };
  });
  const others = found.length > offered.length ? [`These are the first ${offered.length}. For another, ask with the reference.`] : [];
  const asked = words(`${title} · ${typed}`, [`${found.length} children could be “${typed}”. Which one?`, ...others], sight, buttons);
  return { ...asked, shown: offered.map(({ child, reason }) => ({ child: child.id, reason })) };
}
