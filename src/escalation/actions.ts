import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import type { LocalDate } from '../calendar/local-date';
import type { CommandTo } from './command';
import { dayOf, happened, refuse, stampOf, type Decision, type Refusal } from './decision';
import type { Action, ActionAnswer } from './event';
import type { EscalationState } from './state';
import { dayOrNull, isGiven } from './written-values';

const said = z.string().refine(isGiven);

const smartSchema = z.object({ what: said, who: said, by: daySchema, measure: said });

/**
 * The actions of a new escalation. Each is SMART: what, who (a named person), by which day (today or later), and how it
 * will be known; "ASAP" and "ongoing" are no days.
 */
export function readActions(
  written: readonly unknown[], today: LocalDate,
): { readonly ok: true; readonly actions: Action[] } | Refusal {
  const actions: Action[] = [];
  for (const one of written) {
    const read = smartSchema.safeParse(one);
    if (!read.success || read.data.by < today) {
      const which = `Action ${actions.length + 1}`;
      return refuse('action_not_smart', `${which}: say what, who, by which day (YYYY-MM-DD, today or later), and how it will be known.`);
    }
    actions.push(read.data);
  }
  return { ok: true, actions };
}

type WrittenAnswer = CommandTo<'respond'>['actions'][number];

/** What an answer says of the actions: done on a day that is not to come, or changed to one that has not passed. */
export function readActionAnswers(
  written: readonly WrittenAnswer[], state: EscalationState, today: LocalDate,
): { readonly ok: true; readonly answers: ActionAnswer[] } | Refusal {
  const answers: ActionAnswer[] = [];
  for (const { action, answer, day } of written) {
    const missing = openActionRefusal(state, action);
    if (missing !== null) return missing;
    if (answer === 'accepted') {
      answers.push({ action, answer });
      continue;
    }
    const date = dayOrNull(day);
    if (date === null || (answer === 'done' ? date > today : date < today)) {
      return refuse('bad_day', `Action ${action + 1}: give the ${answer === 'done' ? 'day it was done, today or earlier' : 'new day, today or later'}.`);
    }
    answers.push({ action, answer, day: date });
  }
  return { ok: true, answers };
}

/** Ticks off an action; also after the escalation is resolved, because what was agreed is still to be done. */
export function decideActionDone(state: EscalationState, command: CommandTo<'action_done'>): Decision {
  const missing = openActionRefusal(state, command.action);
  if (missing !== null) return missing;
  const day = dayOrNull(command.day);
  if (day === null || day > dayOf(command)) return refuse('bad_day', 'Give the day it was done, today or earlier.');
  return happened({ event: 'action_done', ...stampOf(command), action: command.action, day });
}

function openActionRefusal({ actions }: EscalationState, place: number): Refusal | null {
  const action = actions[place];
  if (!action) return refuse('unknown_action', 'There is no such action in this escalation.');
  return action.done === null ? null : refuse('action_already_done', 'This action is done already.');
}
