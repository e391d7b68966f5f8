import type { Intent, Slots } from '../question';
import { sees, type Reading } from '../reading';
import type { Term } from '../vocabulary';

type Status = NonNullable<Slots['status']>;

/** Terms and the status that they say; the first that is mentioned counts. */
type Ladder = readonly (readonly [Term, Status])[];

const ofLists: Ladder = [
  ['dueOrOverdue', 'due'],
  ['overdue', 'overdue'],
  ['late', 'late'],
  ['outstanding', 'outstanding'],
  ['upcoming', 'upcoming'],
  ['due', 'due'],
];

const ofReviews: Ladder = [...ofLists.slice(0, 4), ['held', 'held'], ...ofLists.slice(4)];

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
  if (intent === 'escalations.list') return ofEscalation(reading);
  const said = mentioned(reading, intent === 'reviews.list' ? ofReviews : ofLists);
  if (said !== undefined) return said;
  if (sees(reading, 'inTime') && sees(reading, 'denied')) return 'late';
  return sees(reading, 'toDo') ? toDo(reading) : undefined;
}

function mentioned(reading: Reading, ladder: Ladder): Status | undefined {
  return ladder.find(([term]) => sees(reading, term))?.[1];
}

/** What is to be done in a named time is due then; without one it is outstanding. */
function toDo({ dates }: Reading): Status {
  return dates.length > 0 ? 'due' : 'outstanding';
}

/** What is to be answered waits for the speaker where they speak of themselves, else for somebody. */
function ofEscalation(reading: Reading): Status | undefined {
  const said = mentioned(reading, ofEscalations);
  if ((said !== undefined && said !== 'open') || !sees(reading, 'toAnswer')) return said;
  return sees(reading, 'mine', 'ours') ? 'awaiting_me' : 'awaiting_response';
}
