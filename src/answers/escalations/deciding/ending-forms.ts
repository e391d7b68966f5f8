import { isClosed } from '../../../escalation/state';
import type { CardContext } from '../following/card-context';
import type { CommandForm } from './command-form';
import { reasonInput } from './reason-input';

const isOpen = ({ escalation: { state } }: CardContext) => !isClosed(state);

/** It is settled: what was agreed, and what changed for the child. */
export const resolveForm: CommandForm = {
  title: 'Resolved',
  needs: 'carry',
  isOffered: isOpen,
  note: 'Actions that are not done yet stay with those who have them, and you are asked about each on its day.',
  inputs: (_, typed) => [
    reasonInput('changed', 'What changed for the child?', 'Say what changed for the child, or that nothing did.', typed),
    reasonInput('outcome', 'What was agreed?', 'Say what was agreed.', typed),
  ],
  command: ({ changed, outcome }) => ({ do: 'resolve', outcome, changedForChild: changed }),
  save: 'Resolve',
};

export const withdrawForm: CommandForm = {
  title: 'Withdraw',
  needs: 'carry',
  isOffered: isOpen,
  note: 'Nobody is asked to answer any more, and its actions end with it. It stays in the record.',
  inputs: (_, typed) => [reasonInput('reason', 'Why is it withdrawn?', 'Say why it is withdrawn.', typed)],
  command: ({ reason }) => ({ do: 'withdraw', reason }),
  save: 'Withdraw',
};

/** Beside the ladder, at any time (Children Act 1989 s 25B(3)). */
export const cafcassForm: CommandForm = {
  title: 'Refer to Cafcass',
  needs: 'carry',
  isOffered: ({ escalation: { state } }) => state.ended?.event !== 'undone',
  note: 'A referral stands beside the ladder: it closes nothing and stops no clock.',
  inputs: (_, typed) => [reasonInput('reason', 'Why is it referred?', 'Say why it is referred.', typed)],
  command: ({ reason }) => ({ do: 'refer_cafcass', reason }),
  save: 'Record the referral',
};
