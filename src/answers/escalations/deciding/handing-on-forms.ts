import { isClosed } from '../../../escalation/state';
import type { Typed } from '../../recording/inputs';
import type { CommandForm } from './command-form';
import { personInputs, personMeant } from './people-choice';
import { reasonInput } from './reason-input';

/** The IRO gives it to somebody else to answer. */
export const reassignForm: CommandForm = {
  title: 'Give it to somebody else',
  needs: 'carry',
  isOffered: ({ escalation: { state } }) => !isClosed(state),
  note: 'The day of the answer stays as it is.',
  inputs: (context, typed) => [...personInputs(context, typed), reasonInput('reason', 'Why?', 'Say why somebody else is to answer.', typed)],
  missing: nobodyChosen,
  command: (typed, context) => ({ do: 'reassign', addressee: personMeant(typed, context), reason: typed['reason'] }),
  save: 'Give it on',
};

/** The addressee says that it is not theirs, and whose it is. */
export const notMineForm: CommandForm = {
  title: 'Not mine…',
  needs: 'answer',
  isOffered: ({ escalation: { state } }) => state.status === 'awaiting_response',
  note: 'Whoever it goes to is asked, and the IRO is told. The day of the answer stays as it is.',
  inputs: (context, typed) => [
    ...personInputs(context, typed), reasonInput('reason', 'Why is it theirs and not yours?', 'Say why it is not yours.', typed),
  ],
  missing: nobodyChosen,
  command: (typed, context) => ({ do: 'not_mine', addressee: personMeant(typed, context), reason: typed['reason'] }),
  save: 'Pass it on',
};

function nobodyChosen({ addressee = '', named = '' }: Typed): string | null {
  return addressee === '' && named.trim() === '' ? 'Choose whose it is, or write their name.' : null;
}
