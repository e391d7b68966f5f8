import { isClosed, lastActionDay } from '../../../escalation/state';
import { dayInput, textInput, type Typed } from '../../recording/inputs';
import type { FormInput } from '../../views';
import type { CardContext } from '../following/card-context';
import type { CommandForm } from './command-form';
import { reasonInput } from './reason-input';

const AUTHORITY_LENGTH = 200;

const until = (label: string) => ({ id: 'until', label, needed: 'Choose a day, today or later.' });

function authorityInput(typed: Typed): FormInput {
  return textInput({ id: 'authority', label: 'On whose authority?', needed: 'Say on whose authority.' }, typed, AUTHORITY_LENGTH);
}

const awaits = ({ escalation: { state } }: CardContext) => state.status === 'awaiting_response';
const isOpen = ({ escalation: { state } }: CardContext) => !isClosed(state);

/** More time for the answer; the day for all formal stages together stays. */
export const extendForm: CommandForm = {
  title: 'Give more time',
  needs: 'carry',
  isOffered: awaits,
  note: 'The day for all formal stages together does not move.',
  inputs: ({ escalation: { state } }, typed) => [
    dayInput(until('Answer by'), state.timeAsked?.until ?? null, typed),
    reasonInput('reason', 'Why?', 'Say why more time is given.', typed),
    authorityInput(typed),
  ],
  command: ({ until: day, reason, authority }) => ({ do: 'extend', until: day, reason, authority }),
  save: 'Give the time',
};

export const refuseTimeForm: CommandForm = {
  title: 'Refuse more time',
  needs: 'carry',
  isOffered: ({ escalation: { state } }) => state.timeAsked !== null,
  inputs: (_, typed) => [reasonInput('reason', 'Why?', 'Say why no more time is given.', typed)],
  command: ({ reason }) => ({ do: 'refuse_time', reason }),
  save: 'Refuse',
};

/** The IRO waits for the actions: until the last of their days, unless another is chosen. */
export const holdForm: CommandForm = {
  title: 'Put on hold',
  needs: 'carry',
  isOffered: isOpen,
  note: 'On that day you are asked how it goes on. The day for all formal stages together does not move.',
  inputs: ({ escalation: { state } }, typed) => [
    dayInput(until('Hold until'), lastActionDay(state), typed),
    reasonInput('reason', 'Why?', 'Say why it is held.', typed),
  ],
  command: ({ until: day, reason }) => ({ do: 'hold', until: day, reason }),
  save: 'Hold',
};

export const pauseForm: CommandForm = {
  title: 'Pause',
  needs: 'carry',
  isOffered: ({ escalation: { state } }) => !isClosed(state) && state.status !== 'paused',
  note: 'It runs on by itself after that day, and every report shows the pause. The day for all formal stages together does not move.',
  inputs: (_, typed) => [
    dayInput(until('Pause until'), null, typed),
    reasonInput('reason', 'Why?', 'Say why it is paused.', typed),
    authorityInput(typed),
  ],
  command: ({ until: day, reason, authority }) => ({ do: 'pause', until: day, reason, authority }),
  save: 'Pause',
};

export const resumeForm: CommandForm = {
  title: 'Resume',
  needs: 'carry',
  isOffered: ({ escalation: { state } }) => state.status === 'paused',
  note: 'What stood before the pause stands again.',
  inputs: () => [],
  command: () => ({ do: 'resume' }),
  save: 'Resume',
};

/** The addressee says by when; the IRO decides. */
export const askUntilForm: CommandForm = {
  title: 'I need until…',
  needs: 'answer',
  isOffered: awaits,
  note: 'The IRO decides. Until then the day stays as it is.',
  inputs: ({ escalation: { state } }, typed) => [
    dayInput(until('I can answer by'), state.timeAsked?.until ?? null, typed),
    reasonInput('reason', 'Why?', 'Say why you need the time.', typed),
  ],
  command: ({ until: day, reason }) => ({ do: 'ask_until', until: day, reason }),
  save: 'Ask the IRO',
};
