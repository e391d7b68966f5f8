import type { LocalDate } from '../../../calendar/local-date';
import { londonDay } from '../../../calendar/london';
import { counted, distance, shortDay } from '../../../calendar/words';
import type { EscalationContext } from '../../../escalation/decision';
import { rungNamed, type Stage } from '../../../escalation/stages';
import { isResponseOverdue, type EscalationState } from '../../../escalation/state';
import type { Ladder } from '../../../policy/ladder';
import { roleNames } from '../../../policy/roles';
import type { Circumstances } from '../circumstances';
import { nameOf, whoDid } from '../event-words';
import { nameNow } from '../../child-views';

type Around = Pick<Circumstances, 'directory' | 'absences' | 'today'>;

/** How an escalation is called: `DRP-0031`. */
export function referenceOf({ raised: { reference, escalation } }: Pick<EscalationState, 'raised'>): string {
  return reference ?? escalation;
}

/** A stage with its place on the ladder: `stage 2 of 5`, `informal stage`. */
export function stageInWords(stage: Stage, { steps }: Ladder): string {
  if (stage === 'informal') return 'informal stage';
  const numbered = steps.filter((step) => step.stage !== 'informal').length;
  return `stage ${stage} of ${numbered}`;
}

/** The posts that answer a stage: `social worker and team manager`. */
export function postsInWords(stage: Stage, ladder: Ladder): string {
  return (rungNamed(ladder, stage)?.step.to ?? []).map((role) => roleNames[role]).join(' and ');
}

/** Who is asked, with who does their work while they are away. */
export function askedInWords({ addressees }: Pick<EscalationState, 'addressees'>, around: Around): string {
  if (addressees.length === 0) return 'nobody holds this stage';
  return addressees.map((id) => nameNow(around.directory.person(id), around) ?? nameOf(id, around.directory)).join(' and ');
}

/** How an escalation stands, in one sentence that says by when, where something is awaited. */
export function standingInWords(state: EscalationState, { directory, today, context }: Omit<Circumstances, 'child'>): string {
  const { status, responseDue, answer, ended } = state;
  switch (status) {
    case 'awaiting_response':
      return isResponseOverdue(state, today)
        ? `The answer was due on ${dueInWords(responseDue, today, context)}.`
        : `Answer by ${dueInWords(responseDue, today, context)}.`;
    case 'responded':
      return answer === null ? 'Answered.' : `${whoDid(answer, directory, today)}${lateInWords(state, context)}: the IRO decides how it goes on.`;
    case 'held':
      return today > responseDue
        ? `On hold until ${shortDay(responseDue, today)}, which has passed: the IRO decides how it goes on.`
        : `On hold until ${dueInWords(responseDue, today, context)}.`;
    case 'paused':
      return `Paused until ${dueInWords(responseDue, today, context)}.`;
    case 'resolved':
    case 'withdrawn':
      return ended === null ? 'Closed.' : `${whoDid(ended, directory, today)}${ended.event === 'undone' ? ', before anyone was told' : ''}.`;
  }
}

/** A day with how far it is: `Mon 30 Nov, in 5 working days`. */
export function dueInWords(date: LocalDate, today: LocalDate, { calendar }: EscalationContext): string {
  return `${shortDay(date, today)}, ${distance(date, today, calendar)}`;
}

/** That the answer at this stage came after its day, and by how much; empty where it did not. */
function lateInWords({ answer, responseDue }: EscalationState, { calendar }: EscalationContext): string {
  const came = answer === null ? null : londonDay(answer.at);
  if (came === null || came <= responseDue) return '';
  const workingDays = calendar.between(responseDue, came) ?? 0;
  return workingDays === 0 ? ', late' : `, ${counted(workingDays, 'working day')} late`;
}
