import type { LocalDate } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import { choiceInput, dayInput } from '../../recording/inputs';
import type { Action } from '../../../escalation/event';
import { wasUndone } from '../../../escalation/state';
import type { CardContext } from '../following/card-context';
import { inShort } from '../following/in-short';
import type { CommandForm } from './command-form';

const WHAT_LENGTH = 160;
const WHO_LENGTH = 80;

/** Ticks off one of the actions; also after the end, because what was agreed is still to be done. */
export const actionDoneForm: CommandForm = {
  title: 'Action done',
  needs: 'carry',
  isOffered: (context) => !wasUndone(context.escalation.state) && openActions(context).length > 0,
  inputs: (context, typed) => {
    const { today } = context.circumstances;
    const options = openActions(context).map((action) => ({ value: String(action.place), title: actionInShort(action, today) }));
    const only = options.length === 1 ? (options[0]?.value ?? '') : '';
    return [
      choiceInput({ id: 'action', label: 'Which action?', needed: 'Choose the action.' }, options, only, typed),
      dayInput({ id: 'day', label: 'Done on', needed: 'Choose the day it was done.' }, today, typed),
    ];
  },
  command: ({ action, day }) => ({ do: 'action_done', action: Number(action), day }),
  save: 'Done',
};

/** An action in one line: `Write the report (Fern Rivers, by Tue 1 Dec)`. */
export function actionInShort({ what, who, by }: Action, today: LocalDate): string {
  return `${inShort(what, WHAT_LENGTH)} (${inShort(who, WHO_LENGTH)}, by ${shortDay(by, today)})`;
}

/** The actions that are not done, each with its place among all. */
export function openActions({ escalation: { state } }: CardContext) {
  return state.actions.flatMap((action, place) => (action.done === null ? [{ ...action, place }] : []));
}
