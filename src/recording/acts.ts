import type { RecordingAct } from '../people/permissions';
import type { DoneThing, RecordCommand } from './command';
import type { RecordedField } from './entry';
import type { LaidOver } from './laid-over';

/** What follows a review can be recorded by whoever sends it out; the rest belongs to whoever reviews. */
const paperwork: readonly (DoneThing | RecordedField)[] = [
  'decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated',
  'decisionsSent', 'recordCompleted', 'recordSent', 'letterSent', 'carePlanUpdated',
];

/** What somebody must be allowed to do for a command: a correction asks for the same as what it corrects. */
export function actOf(command: RecordCommand, { entries }: LaidOver): RecordingAct {
  switch (command.do) {
    case 'done':
      return actOn(command.what);
    case 'say_report':
    case 'report_until':
      return 'say_report';
    case 'tell_iro':
      return 'tell_iro';
    case 'answer_late_agreement':
      return 'agree_late';
    case 'correct':
      return actOn(entries.find(({ id }) => id === command.entry)?.field ?? 'held');
    default:
      return 'record_review';
  }
}

/** What somebody must be allowed to do to record, or correct, this. */
export function actOn(thing: DoneThing | RecordedField): RecordingAct {
  if (thing === 'reportSaid' || thing === 'reportUntil') return 'say_report';
  if (thing === 'significantEvent') return 'tell_iro';
  if (thing === 'lateAgreement') return 'agree_late';
  return paperwork.includes(thing) ? 'record_paperwork' : 'record_review';
}
