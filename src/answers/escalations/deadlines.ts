import { isoDay } from '../../calendar/local-date';
import { londonDay, type Instant } from '../../calendar/london';
import { isResponseOverdue, isTotalOverdue } from '../../escalation/state';
import type { EscalationDeadlineKind, EscalationNoticeKind } from '../../notices/escalation-kinds';
import { subjectOf } from '../../notices/escalation-deadlines';
import { carriersOf, escalationNotice } from '../../notices/escalations';
import type { Deadline } from '../../store/deadlines';
import { loadEscalation, type HeldEscalation } from '../../store/escalations';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { carryOutByItself } from './by-itself';
import { aroundOf, circumstancesOf, rungAbove, type Circumstances } from './circumstances';

/** Does what a deadline asks for; gives the outcome. */
type Handler = (tx: Tx, deadline: Deadline, at: Instant) => Promise<string>;

/** An escalation as it stands when a deadline of it comes. */
interface Come {
  readonly held: HeldEscalation;
  readonly circumstances: Circumstances;
  /** The place of the action that it is about; null where it is about none. */
  readonly action: number | null;
  readonly at: Instant;
}

/** What happens when the deadlines of escalations come, by their kinds. */
export const escalationHandlers: Readonly<Record<EscalationDeadlineKind, Handler>> = {
  'escalation.reminder': onceCome(remind),
  'escalation.response': onceCome(responseOverdue),
  'escalation.total': onceCome(totalOverdue),
  'escalation.held_until': onceCome(holdOver),
  'escalation.paused_until': onceCome(pauseOver),
  'escalation.action': onceCome(actionDue),
};

function onceCome(step: (tx: Tx, come: Come) => Promise<string>): Handler {
  return async (tx, { subject }, at) => {
    const { escalation, action } = subjectOf(subject);
    const held = await loadEscalation(tx, escalation);
    if (held === null) throw new Error('a deadline waits for an escalation that is not there');
    return step(tx, { held, circumstances: await circumstancesOf(tx, held.state, londonDay(at)), action, at });
  };
}

const NOT_NEEDED = 'no longer needed';
const TOLD = 'told';

async function remind(tx: Tx, come: Come): Promise<string> {
  const { status, addressees, responseDue } = come.held.state;
  if (status !== 'awaiting_response' || come.circumstances.today > responseDue) return NOT_NEEDED;
  return tell(tx, come, 'escalation.reminder', addressees, isoDay(responseDue));
}

/** Those who were asked and the IRO are told; it goes up by itself only where the council's policy says so. */
async function responseOverdue(tx: Tx, come: Come): Promise<string> {
  const { held: { state }, circumstances } = come;
  if (!isResponseOverdue(state, circumstances.today)) return NOT_NEEDED;
  if (circumstances.context.version.policy.ladder.movesUpByItself && (await moveUp(tx, come))) return 'moved up';
  return tell(tx, come, 'escalation.overdue', [...state.addressees, ...carriers(come)], isoDay(state.responseDue));
}

/** Gives whether there is a higher stage, and it could be opened. */
async function moveUp(tx: Tx, come: Come): Promise<boolean> {
  const above = rungAbove(come.held.state.stage, come.circumstances);
  if (above === null) return false;
  return carryOutByItself(tx, come, { do: 'escalate', to: above.rung.step.stage, reason: 'no_response', addressees: above.holders });
}

async function totalOverdue(tx: Tx, come: Come): Promise<string> {
  const { held: { state }, circumstances } = come;
  if (!isTotalOverdue(state, circumstances.today)) return NOT_NEEDED;
  return tell(tx, come, 'escalation.total_overdue', [...carriers(come), ...aroundOf(state, circumstances).iroManagers], '');
}

/** The IRO says how it goes on: resolved, up, or held longer. */
async function holdOver(tx: Tx, come: Come): Promise<string> {
  const { status, responseDue } = come.held.state;
  return status === 'held' ? tell(tx, come, 'escalation.hold_over', carriers(come), isoDay(responseDue)) : NOT_NEEDED;
}

/** A pause has an end, and there it runs on. */
async function pauseOver(tx: Tx, come: Come): Promise<string> {
  if (come.held.state.status !== 'paused') return NOT_NEEDED;
  return (await carryOutByItself(tx, come, { do: 'resume' })) ? 'resumed' : NOT_NEEDED;
}

/** The IRO is asked whether it was done. */
async function actionDue(tx: Tx, come: Come): Promise<string> {
  const { held: { state }, action } = come;
  const due = action === null ? undefined : state.actions[action];
  if (due === undefined || due.done !== null || state.status === 'withdrawn') return NOT_NEEDED;
  return tell(tx, come, 'escalation.action_due', carriers(come), `${action} ${isoDay(due.by)}`);
}

function carriers({ held, circumstances }: Come): readonly string[] {
  return carriersOf(held.state, aroundOf(held.state, circumstances));
}

async function tell(tx: Tx, { held, at }: Come, kind: EscalationNoticeKind, people: readonly string[], step: string): Promise<string> {
  const notices = [...new Set(people)].map((to) => escalationNotice(held.state, { kind, to, step, at }));
  await decideNotices(tx, notices, at);
  return people.length === 0 ? 'nobody to tell' : TOLD;
}
