import { counted, longDay } from '../calendar/words';
import { childrenOf, type StoredChild } from '../store/children';
import type { Tx } from '../store/open-store';
import type { Question, Slots } from '../understanding/question';
import { caseloadCounts, type CaseloadCounts } from './caseload-counts';
import { caseloadRows, rowsPage } from './caseload-rows';
import { permitted, type Answered, type Sight } from './sight';
import type { CaseloadView } from './views';
import { wayBack } from './way-back';
import { whoseChildren } from './whose';
import { questionButtons, words } from './words-answer';

/**
 * How many children, and what stands out among their reviews: counts only, no child is named. One person's children are
 * counted in one place, those of several by person and by team.
 */
export async function caseloadSummary(tx: Tx, sight: Sight): Promise<Answered> {
  const whose = whoseChildren(sight);
  if (!whose.ok) return words('Caseload', [whose.problem], sight, whose.buttons);
  const inSight = await childrenOf(tx, sight.scope);
  const stored = permitted(inSight, 'see_caseload', sight).map(({ child }) => child);
  if (stored.length === 0 && inSight.length > 0) return words('Caseload', ['Your role shows you reviews, and not caseloads. Ask which reviews are due.'], sight);
  const children = stored.filter(({ allocation, facts }) => whose.takesIn(allocation) && isInCare(facts, sight));
  const counts = caseloadCounts(children, sight.setting);
  const child = sight.setting.policy.words.child;
  const answer = {
    understood: `Caseload · ${whose.label} · today, ${longDay(sight.today)}`,
    headline: `${counted(counts.children, child, childrenWord(child))}, ${counted(counts.due, 'review')} due.`,
    buttons: [...wayBack(sight), ...likelyNext(sight.ask.question.slots)],
  };
  const view = whose.isOnePerson
    ? ({ kind: 'caseload', ...answer, facts: factsOf(counts) } satisfies CaseloadView)
    : rowsPage(caseloadRows(children, sight), counts, sight, answer);
  return { view, shown: [] };
}

function factsOf(counts: CaseloadCounts): CaseloadView['facts'] {
  const { children, overdue, notBooked, reportsLate, unknown, inGroup } = counts;
  return [
    { title: 'Children', value: String(children) },
    { title: 'Will be late', value: String(inGroup('will_be_late')) },
    { title: 'Nothing recorded', value: String(inGroup('not_recorded')) },
    { title: 'Overdue', value: String(overdue) },
    { title: 'Past our standard', value: String(inGroup('past_standard')) },
    { title: 'Reviews this week', value: String(inGroup('this_week')) },
    { title: 'Reviews next week', value: String(inGroup('next_week')) },
    { title: 'Not booked yet', value: String(notBooked) },
    { title: 'Reports past their date', value: String(reportsLate) },
    ...(unknown === 0 ? [] : [{ title: 'Can’t be worked out', value: String(unknown) }]),
  ];
}

function likelyNext({ person, team, scope }: Slots) {
  const same: Question['slots'] = { ...(person && { person }), ...(team && { team }), ...(scope && { scope }) };
  return questionButtons([
    ['Which reviews are due?', { intent: 'reviews.list', slots: same }],
    ['What is overdue?', { intent: 'reviews.list', slots: { ...same, status: 'overdue' } }],
    ['Not booked yet', { intent: 'reviews.list', slots: { ...same, status: 'outstanding', booking: 'none' } }],
    ['Which reports are not in?', { intent: 'reports.list', slots: same }],
  ]);
}

function isInCare(facts: StoredChild['facts'], { today }: Sight): boolean {
  return facts !== null && facts.care.started <= today && (facts.care.ceased === null || facts.care.ceased > today);
}

/** "child in care" in the plural. */
function childrenWord(child: string): string {
  return child.replace(/\bchild\b/, 'children');
}
