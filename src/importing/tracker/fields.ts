/** The columns of a tracker as it is written, in their order, each with its heading. */
export const trackerHeadings = {
  child: 'Child',
  initials: 'Initials',
  iro: 'IRO',
  socialWorker: 'Social worker',
  team: 'Team',
  number: 'Review number',
  dueLegal: 'Due (legal)',
  dueLocal: 'Due (local)',
  booked: 'Booked',
  held: 'Held',
  part: 'Part',
  participation: 'Participation',
  format: 'Format',
  chairedByChild: 'Chaired by child',
  reportReceived: 'Report received',
  premeetingHeld: 'Met social worker',
  decisionsSent: 'Decisions sent',
  recordCompleted: 'Record completed',
  recordSent: 'Record sent',
  letterSent: 'Letter sent',
  carePlanUpdated: 'Care plan updated',
  midway: 'Midway',
  midwayConcern: 'Midway concern',
  lateReasons: 'Late reasons',
  partReasons: 'Part reasons',
  checks: 'Checks',
} as const;

/** A column of a tracker as it is written. */
export type TrackerColumn = keyof typeof trackerHeadings;

/** Columns that say who the child is and what the timetable works out: written, and passed over when a tracker is read. */
type ShownOnly = 'initials' | 'iro' | 'socialWorker' | 'team' | 'dueLegal' | 'dueLocal';

/** What a column of a council's own tracker can be read as. */
export type TrackerField =
  | Exclude<TrackerColumn, ShownOnly>
  /** The day of a review in one column: held on it where it has come, booked for it where it is to come. */
  | 'review'
  /** Known, and nothing is read from it. */
  | 'ignore';

/** Days on which something about one review was done. */
export const dayFields = [
  'reportReceived', 'premeetingHeld', 'decisionsSent', 'recordCompleted', 'recordSent', 'letterSent', 'carePlanUpdated',
] as const satisfies readonly TrackerField[];
