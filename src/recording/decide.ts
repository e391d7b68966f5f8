import type { Setting } from '../timetable/milestone';
import { decideAnswerLate, decideAskLate } from './agreeing';
import { decideBook, decideBringForward, decideMove, decideNotHeld } from './booking';
import type { RecordCommand } from './command';
import { decideCorrect } from './correcting';
import type { Decision, RecordingState } from './decision';
import { decideHold } from './holding';
import { decideMidway, decidePermanence, decideUnregistered, decideVisit } from './of-the-child';
import { decideDone, decideReportNotThere, decideSayReport } from './paperwork';
import { decideNoEarlierReview, decideTellIro } from './telling';
import { decideReportUntil, decideWhyWithoutReport } from './without-report';

/**
 * What a command comes to as things stand: entries to record, none where it is recorded so already, or one sentence
 * that says why not. Whether the person may is asked before (`allowsRecording`).
 */
export function decide(command: RecordCommand, state: RecordingState, setting: Setting): Decision {
  switch (command.do) {
    case 'book':
      return decideBook(command, state, setting);
    case 'move':
      return decideMove(command, state, setting);
    case 'not_held':
      return decideNotHeld(command, state, setting);
    case 'bring_forward':
      return decideBringForward(command, state, setting);
    case 'hold':
      return decideHold(command, state, setting);
    case 'done':
      return decideDone(command, state, setting);
    case 'say_report':
      return decideSayReport(command, state, setting);
    case 'report_not_there':
      return decideReportNotThere(command, state, setting);
    case 'report_until':
      return decideReportUntil(command, state, setting);
    case 'why_without_report':
      return decideWhyWithoutReport(command, state, setting);
    case 'ask_late_agreement':
      return decideAskLate(command, state, setting);
    case 'answer_late_agreement':
      return decideAnswerLate(command, state, setting);
    case 'midway':
      return decideMidway(command, state, setting);
    case 'visit':
      return decideVisit(command, state, setting);
    case 'unregistered':
      return decideUnregistered(command, state, setting);
    case 'permanence':
      return decidePermanence(command, state, setting);
    case 'tell_iro':
      return decideTellIro(command, state, setting);
    case 'no_earlier_review':
      return decideNoEarlierReview(command, state, setting);
    case 'correct':
      return decideCorrect(command, state, setting);
  }
}
