import { shortDay } from '../../../calendar/words';
import type { EscalationEvent } from '../../../escalation/event';
import { isClosed, type EscalationState } from '../../../escalation/state';
import type { EscalationNoticeKind } from '../../../notices/escalation-kinds';
import type { EscalationGrounds } from '../../../people/may-escalate';
import { ASSISTANT } from '../carry-out';
import { rungAbove, type Circumstances } from '../circumstances';
import { doerOf, nameOf } from '../event-words';
import { inShort } from '../following/in-short';
import { askedInWords, dueInWords, postsInWords, stageInWords, standingInWords } from '../following/standing-words';

/** Why somebody is told of an escalation just now. */
export interface Occasion {
  /** What stands first on the card. */
  readonly title: string;
  /** What has happened, and what that asks of whoever is told. */
  readonly headline: string;
  /** The line of the notification, in which nobody and no escalation is named. */
  readonly summary: string;
}

/** What an occasion is worded from. */
export interface OccasionAbout {
  readonly kind: EscalationNoticeKind;
  readonly state: EscalationState;
  /** The last event when the notice was decided. */
  readonly event: EscalationEvent;
  readonly circumstances: Circumstances;
  /** Which action has come, or which day. */
  readonly step: string;
  /** On which grounds whoever is told decides how it goes on, as the IRO does, or answers it; null where they do not. */
  readonly carries: EscalationGrounds | null;
  readonly answers: EscalationGrounds | null;
}

const LONGEST = 200;
const NOT_YOU = 'nothing more is asked of you';

/** Words why somebody is told. */
export function occasionOf(about: OccasionAbout): Occasion {
  const { kind, state, circumstances } = about;
  const { today } = circumstances;
  const standing = standingInWords(state, circumstances);
  const day = shortDay(state.responseDue, today);
  switch (kind) {
    case 'escalation.asked':
      return asked(about, standing);
    case 'escalation.reminder':
      return { title: 'Your answer is due soon', headline: standing, summary: `An escalation waits for your answer by ${day}` };
    case 'escalation.extended':
      return { title: 'More time', headline: `You have more time. ${standing}`, summary: `You have until ${day} to answer an escalation` };
    case 'escalation.time_refused':
      return { title: 'No more time', headline: `${reasonOf(about)} ${standing}`, summary: `No more time: an escalation waits for your answer by ${day}` };
    case 'escalation.overdue':
      return overdue(about, standing);
    case 'escalation.total_overdue':
      return totalOverdue(about);
    case 'escalation.answered':
      return { title: 'Your decision', headline: `${doer(about)} answered: how does it go on?`, summary: 'An escalation was answered: your decision' };
    case 'escalation.answered_by_other':
      return { title: 'Answered', headline: `${doer(about)} answered: ${NOT_YOU}.`, summary: `Somebody else answered an escalation: ${NOT_YOU}` };
    case 'escalation.time_asked':
      return timeAsked(about);
    case 'escalation.moved_up':
      return movedUp(about, standing);
    case 'escalation.passed_on':
      return passedOn(about, standing);
    case 'escalation.reallocated':
      return reallocated(about, standing);
    case 'escalation.held':
    case 'escalation.paused': {
      const what = kind === 'escalation.held' ? 'on hold' : 'paused';
      return { title: `It is ${what}`, headline: `${standing} Nothing is asked of you until then.`, summary: `An escalation is ${what} until ${day}` };
    }
    case 'escalation.resumed':
      return { title: 'It runs on', headline: `The pause is over. ${standing}`, summary: 'An escalation runs on after a pause' };
    case 'escalation.hold_over':
      return { title: 'Your decision', headline: `${standing} How does it go on?`, summary: 'An escalation is no longer on hold: your decision' };
    case 'escalation.action_due':
      return actionDue(about);
    case 'escalation.cafcass':
      return {
        title: 'Referred to Cafcass', headline: `${doer(about)} referred it to Cafcass, and it goes on beside that: ${reasonOf(about)}`,
        summary: 'An escalation was referred to Cafcass',
      };
    case 'escalation.closed': {
      const what = state.status === 'resolved' ? 'resolved' : 'withdrawn';
      return { title: `It was ${what}`, headline: standing, summary: `An escalation was ${what}` };
    }
    case 'escalation.nobody':
      return nobody(about);
  }
}

/** Who did what is told of. */
function doer({ event, circumstances: { directory } }: OccasionAbout): string {
  return doerOf(event, directory);
}

function asked({ event, state, circumstances: { today } }: OccasionAbout, standing: string): Occasion {
  const isUrgent = event.event === 'escalated' && event.reason === 'urgent';
  const day = shortDay(state.responseDue, today);
  if (state.status === 'paused') {
    return { title: 'Yours to answer', headline: `${standing} Then your answer is asked for.`, summary: `An escalation is yours to answer, and paused until ${day}` };
  }
  return {
    title: isUrgent ? 'Urgent: your answer is asked for' : 'Your answer is asked for', headline: standing,
    summary: `An ${isUrgent ? 'urgent ' : ''}escalation waits for your answer by ${day}`,
  };
}

function overdue({ state, circumstances, carries }: OccasionAbout, standing: string): Occasion {
  const day = shortDay(state.responseDue, circumstances.today);
  if (carries === null) return { title: 'Your answer is overdue', headline: standing, summary: `Your answer to an escalation was due on ${day}` };
  const above = rungAbove(state.stage, circumstances);
  const next = above === null ? 'How does it go on?' : `Take it to ${stageInWords(above.rung.step.stage, circumstances.context.version.policy.ladder)}?`;
  return { title: 'No answer came', headline: `No answer came by ${day}. ${next}`, summary: `No answer came to an escalation by ${day}: your decision` };
}

function totalOverdue({ state: { formalTotalDue }, circumstances: { today } }: OccasionAbout): Occasion {
  const on = formalTotalDue === null ? '' : ` on ${shortDay(formalTotalDue, today)}`;
  return {
    title: 'The time for all formal stages is over', headline: `The time for all formal stages ended${on}, and it is still open.`,
    summary: `An escalation is still open: the time for all formal stages ended${on}`,
  };
}

function movedUp({ state, event, circumstances, carries }: OccasionAbout, standing: string): Occasion {
  const stage = stageInWords(state.stage, circumstances.context.version.policy.ladder);
  const byItself = event.by === ASSISTANT ? ' by itself, as no answer came' : '';
  return {
    title: 'It went up a stage', headline: `It went up to ${stage}${byItself}${carries !== null ? `. ${standing}` : `: ${NOT_YOU}.`}`,
    summary: `An escalation went up to the next stage${carries !== null ? '' : `: ${NOT_YOU}`}`,
  };
}

function passedOn(about: OccasionAbout, standing: string): Occasion {
  const { state, circumstances, carries } = about;
  const whom = askedInWords(state, circumstances);
  return {
    title: 'Somebody else answers now', headline: carries !== null ? `Given to ${whom}: ${reasonOf(about)} ${standing}` : `It was given to ${whom}: ${NOT_YOU}.`,
    summary: carries !== null ? 'An escalation was given to somebody else to answer' : `An escalation was given to somebody else: ${NOT_YOU}`,
  };
}

/** The child's IRO, worker or team has changed. */
function reallocated({ state, event, circumstances, carries, answers }: OccasionAbout, standing: string): Occasion {
  const { directory } = circumstances;
  if (carries !== null) {
    const who = isClosed(state) ? '' : ` Asked: ${askedInWords(state, circumstances)}.`;
    return { title: 'An escalation is with you', headline: `You carry it, as the child is allocated now. ${standing}${who}`, summary: 'An escalation is yours to carry, or is answered by others now' };
  }
  if (answers !== null) return { title: 'An escalation is with you', headline: `It is with you where an answer is asked for. ${standing}`, summary: 'An escalation came to you with a child' };
  const iro = event.event === 'reallocated' && event.iro !== null ? nameOf(event.iro, directory) : 'the IRO manager';
  return { title: 'It went with the child', headline: `It went with the child to ${iro}: ${NOT_YOU}.`, summary: `An escalation went with the child to somebody else: ${NOT_YOU}` };
}

function timeAsked(about: OccasionAbout): Occasion {
  const { state, circumstances: { today, context } } = about;
  const until = state.timeAsked === null ? 'later' : `until ${dueInWords(state.timeAsked.until, today, context)}`;
  return {
    title: 'More time is asked for', headline: `${doer(about)} needs ${until}: ${reasonOf(about)}`,
    summary: 'More time is asked for to answer an escalation: your decision',
  };
}

function nobody({ state, circumstances, answers }: OccasionAbout): Occasion {
  const posts = postsInWords(state.stage, circumstances.context.version.policy.ladder);
  const next = answers !== null ? 'You may answer it.' : 'Give it to somebody who can answer.';
  return { title: 'Nobody to answer', headline: `Nobody holds this stage (${posts}). ${next}`, summary: 'Nobody holds the post that answers an escalation' };
}

function actionDue({ state: { actions }, step, circumstances: { today } }: OccasionAbout): Occasion {
  const due = actions.filter(({ by, done }) => done === null && by <= today);
  if (due.length > 1) {
    return {
      title: 'Were they done?', headline: `The day of ${due.length} actions has come. Were they done?`,
      summary: `The day of ${due.length} agreed actions has come: were they done?`,
    };
  }
  const action = actions[Number.parseInt(step, 10)];
  const which = action === undefined ? '' : `: ${inShort(action.what, LONGEST)} (${inShort(action.who, LONGEST)}, by ${shortDay(action.by, today)})`;
  return { title: 'Was it done?', headline: `The day of an action has come${which}. Was it done?`, summary: 'The day of an agreed action has come: was it done?' };
}

/** What was given as the reason, with a full stop behind it. */
function reasonOf({ event }: OccasionAbout): string {
  const reason = 'reason' in event ? inShort(event.reason, LONGEST) : '';
  return /[.!?…]$/.test(reason) || reason === '' ? reason : `${reason}.`;
}
