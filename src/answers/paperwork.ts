import type { LocalDate } from '../calendar/local-date';
import { londonDay } from '../calendar/london';
import type { SaidOfReport } from '../notices/duties';
import type { RecordedField } from '../recording/entry';
import { saidReport, valueOf, type LaidReview, type RecordedAbout, type SaidReport } from '../recording/laid-over';
import type { Person } from '../people/person';
import type { CouncilPolicy } from '../policy/council-policy';
import type { StoredChild } from '../store/children';
import type { Milestone } from '../timetable/milestone';
import type { Slots } from '../understanding/question';
import { withIds, type Work } from './work';
import type { Wanted, WorkItem } from './work-items';

/** Social work reports: for an IRO those of their reviews, for a social worker those they owe. */
export function reportsWork({ words }: Pick<CouncilPolicy, 'words'>): Work {
  return {
    act: 'see_timetable',
    hangsOnNextReview: true,
    note: '',
    called: `${words.report}s`,
    one: words.report,
    many: `${words.report}s`,
    hasLegalLimit: false,
    titles: { review_held: 'The review was held, no report recorded', done_late: 'Received late', done: 'Received' },
    milestonesOf: (timetable, child) => {
      const reviews = timetable.milestones.filter(({ id }) => id === 'review');
      const wasThere = ({ sequence, done }: Milestone) =>
        done === null && wasHeldWithReport(child, reviews.find((review) => review.sequence === sequence));
      return withIds('report')(timetable, child).filter((report) => !wasThere(report));
    },
  };
}

/** The report was there when the review was held, though nobody said since when: it is owed no more. */
function wasHeldWithReport(child: StoredChild, review: Milestone | undefined): boolean {
  const held = review && laidReview(child, review);
  return held != null && valueOf(held, 'withReport') === true;
}

/** What people have said of the report for a review beside the day on which it came. */
export function saidOfReport(child: StoredChild, review: Milestone): SaidOfReport {
  const about = recordedOf(child, review);
  const said = saidReport(about);
  const isSaid = said !== null && !said.notThere;
  return {
    isThere: wasHeldWithReport(child, review) ? 'was_there' : isSaid ? 'said' : null,
    until: valueOf(about, 'reportUntil')?.day ?? null,
    isExplained: valueOf(about, 'wentWithoutReport') !== null,
    lastWord: lastWord(about),
  };
}

/** By which it is known that a review was held, and whether its report is there. */
const ofHolding: readonly RecordedField[] = ['held', 'withReport', 'reportReceived', 'reportSaid', 'reportNotThere'];

function lastWord({ entries }: RecordedAbout): LocalDate | null {
  const days = entries.filter(({ field }) => ofHolding.includes(field)).map(({ at }) => londonDay(at));
  return days.length === 0 ? null : (Math.max(...days) as LocalDate);
}

/** What people have recorded about a review; no entries where that is nothing. */
export function recordedOf(child: StoredChild, review: Milestone): RecordedAbout {
  return (review.done === null ? child.recorded?.next : laidReview(child, review)) ?? { entries: [] };
}

function laidReview({ recorded }: StoredChild, { done }: Milestone): LaidReview | null {
  return recorded?.reviews.find(({ day, part }) => part !== 2 && day === done) ?? null;
}

/** What the social worker says of a report that nobody has confirmed; null where nothing was said, and for other things. */
export function saidOf({ child, milestone, review }: WorkItem): SaidReport | null {
  if (milestone.id !== 'report' || milestone.done !== null || review === null) return null;
  return saidReport(recordedOf(child, review));
}

type Document = NonNullable<Slots['document']>;

/** What must go out after a review: the decisions, the record, the letter to the child, or all of them. */
export function recordsWork(document: Slots['document'], asker: Person, { words, timetable: standards }: CouncilPolicy): Work {
  const common = { act: 'see_reviews', hangsOnNextReview: false, hasLegalLimit: false, titles: {} } as const;
  const recordSteps: Wanted['milestonesOf'] = (timetable) => nextSteps(timetable.milestones, isSender(asker));
  const of: Readonly<Record<Document, Wanted['milestonesOf']>> = {
    decisions: withIds('decisions'),
    record: recordSteps,
    letter: withIds('letter'),
  };
  if (document === undefined) {
    return {
      ...common,
      called: `${words.decisions}, ${inPlural(words.record)} and letters`,
      one: 'document',
      many: 'documents',
      note: '',
      milestonesOf: (timetable, child) => Object.values(of).flatMap((milestonesOf) => milestonesOf(timetable, child)),
    };
  }
  const called = { decisions: words.decisions, record: inPlural(words.record), letter: 'letters to the child' }[document];
  const [one, many] = pieces(document === 'letter' ? 'letter' : words[document]);
  const note = document === 'letter' && standards.letter === null ? 'The council’s rules set no date for a letter to the child.' : '';
  return { ...common, called, one, many, note, milestonesOf: of[document] };
}

/** Whether somebody sends records out and completes none. */
function isSender({ roles }: Person): boolean {
  return roles.includes('business_support') && !roles.includes('iro');
}

/** Of a record that has not gone out, the step that comes next; whoever only sends sees only the sending, from the start. */
function nextSteps(milestones: readonly Milestone[], onlySends: boolean): readonly Milestone[] {
  const step = (id: Milestone['id'], sequence: Milestone['sequence']) => milestones.find((each) => each.id === id && each.sequence === sequence);
  return milestones.filter(({ id, sequence, done }) => {
    if (id === 'record.completed') return !onlySends && (done !== null || step('record.sent', sequence)?.done == null);
    if (id !== 'record.sent') return false;
    const completing = step('record.completed', sequence);
    return done !== null || onlySends || completing === undefined || completing.done !== null || completing.status === 'not_needed';
  });
}

function inPlural(word: string): string {
  return word.endsWith('s') ? word : `${word}s`;
}

/** How something is counted whose name may stand in the plural already: `set of minutes`, `sets of minutes`. */
function pieces(word: string): readonly [string, string] {
  return word.endsWith('s') ? [`set of ${word}`, `sets of ${word}`] : [word, `${word}s`];
}

/** The IRO's visits to the children: one before each review. */
export const visitsWork: Work = {
  act: 'see_timetable',
  hangsOnNextReview: true,
  note: '',
  called: 'visits',
  one: 'visit',
  many: 'visits',
  hasLegalLimit: false,
  titles: { review_held: 'The review was held, no visit recorded', done_late: 'Made late', done: 'Made' },
  milestonesOf: withIds('visit'),
};
