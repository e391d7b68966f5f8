import type { Intent, Slots } from '../question';
import { sees, type Reading } from '../reading';
import type { Term } from '../vocabulary';

type Status = NonNullable<Slots['status']>;

/** Terms and the status that they say; the first that is mentioned counts. */
type Ladder = readonly (readonly [Term, Status])[];

/** What is to be done in a named time is due then; without one it is outstanding. */
const toDo = ({ dates }: Reading): Status => (dates.length > 0 ? 'due' : 'outstanding');

const listed: Ladder = [
  ['dueOrOverdue', 'due'],
  ['overdue', 'overdue'],
  ['late', 'late'],
  ['outstanding', 'outstanding'],
  ['upcoming', 'upcoming'],
  ['due', 'due'],
];

const ofReviews: Ladder = [
  ['dueOrOverdue', 'due'],
  ['overdue', 'overdue'],
  ['late', 'late'],
  ['outstanding', 'outstanding'],
  ['held', 'held'],
  ['upcoming', 'upcoming'],
  ['due', 'due'],
];

const ofEscalations: Ladder = [
  ['awaitingMe', 'awaiting_me'],
  ['notResolved', 'open'],
  ['overdue', 'overdue'],
  ['late', 'late'],
  ['awaitingResponse', 'awaiting_response'],
  ['open', 'open'],
  ['resolved', 'resolved'],
  ['outstanding', 'outstanding'],
  ['due', 'due'],
  ['upcoming', 'upcoming'],
];

/** How the things asked for stand. */
export function statusIn(reading: Reading, intent: Intent): Status | undefined {
  const ladder = intent === 'escalations.list' ? ofEscalations : intent === 'reviews.list' ? ofReviews : listed;
  return ladder.find(([term]) => sees(reading, term))?.[1] ?? (sees(reading, 'toDo') && intent !== 'escalations.list' ? toDo(reading) : undefined);
}
