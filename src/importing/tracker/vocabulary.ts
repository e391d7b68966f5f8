import { trackerHeadings, type TrackerColumn, type TrackerField } from './fields';

/** What councils call the columns of their trackers; case, spaces and punctuation do not count. */
const phrases: Readonly<Record<TrackerField, readonly string[]>> = {
  child: [
    'child', 'child id', 'child ref', 'child reference', 'child number', 'child no', 'reference', 'ref', 'ref no', 'reference number', 'id',
    'id number', 'person id', 'client id', 'case number', 'case no', 'system id', 'mosaic id', 'mosaic number', 'mosaic no', 'lcs id',
    'lcs number', 'lcs no', 'liquidlogic id', 'carefirst id', 'carefirst number', 'cla id', 'cic id', 'lac id', 'young person id', 'yp id', 'unique id',
  ],
  number: ['review number', 'review no', 'number of review', 'rev no', 'review seq', 'review sequence', 'sequence'],
  review: ['review date', 'date of review', 'meeting date', 'date of meeting', 'cla review date', 'lac review date', 'cic review date', 'date of cla review', 'date of lac review'],
  booked: ['booked', 'booked for', 'review booked', 'planned', 'planned review', 'planned for', 'scheduled', 'scheduled for', 'scheduled review', 'next review'],
  held: ['held', 'review held', 'actual', 'actual review', 'review took place', 'took place'],
  part: ['part', 'review part', 'part number', 'part no', 'part 1 or 2', 'part 1/2'],
  participation: ['participation', 'participation code', 'child participation', 'childs participation', 'method of participation', 'pn', 'pn code', 'review code'],
  format: ['format', 'meeting format', 'review format', 'virtual or in person', 'in person or virtual', 'face to face or virtual', 'how held'],
  chairedByChild: ['chaired by child', 'chaired by the child', 'child chaired', 'young person chaired', 'yp chaired', 'co chaired', 'co chaired by child'],
  reportReceived: [
    'report received', 'report in', 'report', 'sw report', 'sw report received', 'social work report', 'social work report received',
    'social worker report', 'social worker report received', 'pmr', 'pmr received', 'pre meeting report', 'pre meeting report received',
    'pre review report', 'pre review report received',
  ],
  premeetingHeld: [
    'met social worker', 'met the social worker', 'met sw', 'pre meeting', 'pre meeting held', 'pre meet', 'pre meet held', 'sw discussion',
    'iro sw discussion', 'iro/sw talk', 'discussion with sw', 'discussion with social worker', 'consultation with social worker',
  ],
  decisionsSent: [
    'decisions sent', 'decisions', 'decisions out', 'decisions issued', 'decisions distributed', 'decisions circulated', 'recs sent', 'recs', 'recs out',
    'recommendations sent', 'recommendations', 'recommendations distributed', 'outcomes sent', 'outcomes', 'outcomes distributed',
  ],
  recordCompleted: [
    'record completed', 'record complete', 'record written', 'record done', 'review record completed', 'minutes completed', 'minutes complete',
    'minutes written', 'minutes typed', 'minutes done',
  ],
  recordSent: [
    'record sent', 'record out', 'record distributed', 'record circulated', 'full record sent', 'review record sent', 'minutes sent', 'minutes',
    'minutes out', 'minutes distributed', 'minutes circulated', 'full minutes sent',
  ],
  letterSent: [
    'letter sent', 'letter', 'letter to child', 'letter to the child', 'letter to child sent', 'letter to the child sent', 'child letter sent',
    'childs letter sent', 'child letter', 'letter to young person', 'letter to yp',
  ],
  carePlanUpdated: ['care plan updated', 'care plan', 'care plan update', 'updated care plan', 'care plan amended'],
  midway: [
    'midway', 'midway review', 'midway check', 'midway done', 'midway held', 'midway completed', 'midpoint', 'midpoint review', 'midpoint check',
    'midway monitoring',
  ],
  midwayConcern: ['midway concern', 'midway concerns', 'concern at midway', 'concerns at midway'],
  lateReasons: [
    'late reasons', 'late reason', 'reason late', 'reason for lateness', 'reason for late review', 'why late', 'reason out of timescale',
    'reason for out of timescale', 'reason out of time', 'out of timescale reason',
  ],
  partReasons: [
    'part reasons', 'part reason', 'reason for parts', 'reason in parts', 'reason in two parts', 'reason split', 'reason adjourned', 'reason for adjournment',
  ],
  checks: ['checks', 'checks done', 'council checks'],
  ignore: [
    'initials', 'child initials', 'childs initials', 'name', 'child name', 'childs name', 'name of child', 'young person', 'surname', 'forename',
    'first name', 'last name', 'dob', 'date of birth', 'age', 'iro', 'iro name', 'social worker', 'sw', 'sw name', 'allocated sw',
    'allocated social worker', 'team', 'sw team', 'due', 'due by', 'review due', 'due legal', 'due local', 'legal due', 'statutory due',
    'next review due', 'in time', 'in timescale', 'within timescale',
  ],
};

/** A heading without case, spaces, punctuation and accents. */
export function plainHeading(heading: string): string {
  return heading.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const fieldsByHeading = new Map<string, TrackerField>();
for (const [field, said] of Object.entries(phrases) as [TrackerField, readonly string[]][]) {
  for (const phrase of said) {
    const plain = plainHeading(phrase);
    // "Decisions sent", "Date decisions sent", "Decisions sent date", "Decisions sent on"
    for (const heading of [plain, `date${plain}`, `dateof${plain}`, `${plain}date`, `${plain}on`]) {
      if (!fieldsByHeading.has(heading)) fieldsByHeading.set(heading, field);
    }
  }
}

/** What a heading is known to mean; null where nobody knows it. */
export function fieldCalled(heading: string): TrackerField | null {
  return fieldsByHeading.get(plainHeading(heading)) ?? null;
}

/** How somebody names a field for a heading: `decisions sent`, `review date`, `ignore`. */
export const fieldNames: readonly (readonly [name: string, field: TrackerField])[] = (Object.keys(phrases) as TrackerField[]).map(
  (field) => [field in trackerHeadings ? trackerHeadings[field as TrackerColumn].toLowerCase() : field === 'review' ? 'review date' : field, field],
);

/** The field that somebody names; null where there is none of that name. */
export function fieldNamed(name: string): TrackerField | null {
  return fieldNames.find(([known]) => plainHeading(known) === plainHeading(name))?.[1] ?? null;
}
