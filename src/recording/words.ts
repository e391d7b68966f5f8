import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { CouncilPolicy } from '../policy/council-policy';
import type { Fact, RecordedField, significantEvents } from './entry';
import { participationWords } from './participation';

/** What was recorded, at the start of a line: `Decisions sent: Fri 20 Nov`. */
export const fieldNames: Readonly<Record<RecordedField, string>> = {
  booked: 'Booked for',
  notHeld: 'Not held',
  broughtForward: 'Brought forward to',
  held: 'Held',
  participation: 'Participation',
  format: 'Format',
  chairedByChild: 'Chaired by the child',
  withReport: 'With a report',
  lateReasons: 'Why it was late',
  partReasons: 'Why it was held in parts',
  checks: 'Checks',
  reportReceived: 'Report received',
  reportSaid: 'Report, as the social worker says',
  reportNotThere: 'Report not there',
  reportUntil: 'More time needed for the report',
  wentWithoutReport: 'Went ahead without its report because',
  premeetingHeld: 'Met the social worker',
  decisionsSent: 'Decisions sent',
  recordCompleted: 'Record completed',
  recordSent: 'Record sent',
  letterSent: 'Letter to the child sent',
  carePlanUpdated: 'Care plan updated',
  lateAgreementAsked: 'Agreement asked to hold it late on',
  lateAgreement: 'Agreement to hold it late',
  midway: 'Midway',
  visit: 'Child visited',
  unregistered: 'Unregistered placement',
  permanencePlan: 'Permanence plan made',
  permanenceAchieved: 'Permanence achieved',
  significantEvent: 'Significant event',
  noEarlierReview: 'No earlier review is needed',
};

/** What each significant event is called. */
export const significantEventWords: Readonly<Record<(typeof significantEvents)[number], string>> = {
  care_plan: 'Change of care plan proposed',
  family_time: 'Major change to family time',
  worker_change: 'Change of social worker',
  section_47: 'Safeguarding concern or section 47 enquiry',
  exclusion: 'Excluded from school',
  missing: 'Missing or running away',
  health: 'Significant health event',
  permanence_decision: 'Decision on permanence (ADM)',
};

/** A recorded value in words; the codes of the council's lists by their labels. */
export function valueInWords(fact: Fact, policy: CouncilPolicy, today: LocalDate): string {
  if (fact.value === null) return 'did not happen';
  const date = (day: LocalDate) => shortDay(day, today);
  switch (fact.field) {
    case 'held':
      return fact.value.part === null ? date(fact.value.day) : `${date(fact.value.day)}, part ${fact.value.part}`;
    case 'notHeld':
    case 'broughtForward':
    case 'lateAgreementAsked':
      return `${date(fact.value.day)} (${fact.value.reason})`;
    case 'midway':
      return fact.value.concern === null ? date(fact.value.day) : `${date(fact.value.day)}, ${fact.value.concern ? 'with a concern' : 'no concern'}`;
    case 'significantEvent':
      return `${significantEventWords[fact.value.kind]}, ${date(fact.value.day)}: ${fact.value.text}`;
    case 'reportUntil':
      return `until ${date(fact.value.day)} (${fact.value.reason})`;
    case 'wentWithoutReport':
    case 'noEarlierReview':
      return fact.value.reason;
    case 'unregistered':
      return `from ${date(fact.value.from)}${fact.value.to === null ? '' : ` to ${date(fact.value.to)}`}`;
    case 'lateAgreement':
      return `${fact.value.agreed ? 'agreed' : 'not agreed'}${fact.value.reason === null ? '' : ` (${fact.value.reason})`}`;
    case 'participation':
      return `${fact.value} ${participationWords[fact.value]}`;
    case 'format':
      return fact.value === 'virtual' ? 'virtual' : 'in person';
    case 'lateReasons':
      return labels(fact.value, policy.reasons.late);
    case 'partReasons':
      return labels(fact.value, policy.reasons.split);
    case 'checks':
      return labels(fact.value, policy.checks);
    case 'chairedByChild':
    case 'withReport':
    case 'reportNotThere':
      return fact.value ? 'yes' : 'no';
    default:
      return date(fact.value);
  }
}

function labels(codes: readonly string[], { options }: CouncilPolicy['checks']): string {
  return codes.map((code) => options.find((option) => option.code === code)?.label ?? code).join('; ');
}
