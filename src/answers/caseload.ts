import { counted, longDay } from '../calendar/words';
import { childrenOf } from '../store/children';
import type { Tx } from '../store/open-store';
import type { Question } from '../understanding/question';
import { reviewItems, selectItems } from './review-items';
import { permitted, type Answered, type Sight } from './sight';
import { whoseChildren } from './whose';
import { questionButtons, words } from './words-answer';

/** How many children, and what stands out among their reviews: counts only, no child is named. */
export async function caseloadSummary(tx: Tx, sight: Sight): Promise<Answered> {
  const whose = whoseChildren(sight);
  if (!whose.ok) return words('Caseload', [whose.problem], sight, whose.buttons);
  const inSight = await childrenOf(tx, sight.scope);
  const stored = permitted(inSight, 'see_caseload', sight).map(({ child }) => child);
  if (stored.length === 0 && inSight.length > 0) return words('Caseload', ['Your role shows you reviews, and not caseloads. Ask which reviews are due.'], sight);
  const children = stored.filter(({ allocation, facts }) => whose.takesIn(allocation) && isInCare(facts, sight));
  const found = reviewItems(children, undefined, sight.setting);
  const items = found.items.filter(({ milestone }) => milestone.done === null);
  const inGroup = (...groups: (typeof items)[number]['group'][]) => items.filter(({ group }) => groups.includes(group)).length;
  const ofPerson = sight.ask.question.slots;
  const same: Question['slots'] = { ...(ofPerson.person && { person: ofPerson.person }), ...(ofPerson.team && { team: ofPerson.team }), ...(ofPerson.scope && { scope: ofPerson.scope }) };
  const child = sight.setting.policy.words.child;
  return {
    view: {
      kind: 'caseload',
      understood: `Caseload · ${whose.label} · today, ${longDay(sight.today)}`,
      headline: `${counted(children.length, child, childrenWord(child))}, ${counted(selectItems(items, {}, sight.setting).length, 'review')} due.`,
      facts: [
        { title: 'Children', value: String(children.length) },
        { title: 'Will be late', value: String(inGroup('will_be_late')) },
        { title: 'Overdue', value: String(inGroup('overdue')) },
        { title: 'Nothing recorded', value: String(inGroup('not_recorded')) },
        { title: 'Past our standard', value: String(inGroup('past_standard')) },
        { title: 'Reviews this week', value: String(inGroup('this_week')) },
        { title: 'Reviews next week', value: String(inGroup('next_week')) },
        { title: 'Not booked yet', value: String(items.filter(({ booked }) => booked === null).length) },
        ...(found.unknown.length === 0 ? [] : [{ title: 'Can’t be worked out', value: String(found.unknown.length) }]),
      ],
      buttons: questionButtons([
        ['Which reviews are due?', { intent: 'reviews.list', slots: same }],
        ['What is overdue?', { intent: 'reviews.list', slots: { ...same, status: 'overdue' } }],
      ]),
    },
    shown: [],
  };
}

function isInCare(facts: Parameters<typeof reviewItems>[0][number]['facts'], { today }: Sight): boolean {
  return facts !== null && facts.care.started <= today && (facts.care.ceased === null || facts.care.ceased > today);
}

/** "child in care" in the plural. */
function childrenWord(child: string): string {
  return child.replace(/^child\b/, 'children');
}
