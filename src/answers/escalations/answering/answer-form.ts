import { choiceInput, dayInput, textInput, type Typed } from '../../recording/inputs';
import type { FormInput, Option } from '../../views';
import { actionInShort, openActions } from '../deciding/action-form';
import type { CommandForm } from '../deciding/command-form';
import type { CardContext } from '../following/card-context';
import { MOST_CHARACTERS } from '../text-limit';

/** More than so many make a card that nobody fills in on a phone; what is said of the others stands in the text. */
const MOST_ACTIONS = 6;

/** The answer: what is said, and of each action whether it is accepted, done, or changed to another day. */
export const answerForm: CommandForm = {
  title: 'Answer',
  needs: 'answer',
  isOffered: ({ escalation: { state } }) => state.status === 'awaiting_response',
  // What is missing is asked for when the answer is sent: it can be kept for later half written.
  inputs: (context, typed) => [
    textInput({ id: 'text', label: 'Your answer' }, typed, MOST_CHARACTERS),
    ...openActions(context).slice(0, MOST_ACTIONS).flatMap((action) => actionInputs(action, context, typed)),
  ],
  missing: ({ text }) => (text === undefined || text.trim() === '' ? 'Write your answer.' : null),
  command: (typed, context) => ({
    do: 'respond',
    text: typed['text'],
    actions: openActions(context).flatMap(({ place }) => {
      const answer = typed[`answer-${place}`] ?? '';
      return answer === '' ? [] : [{ action: place, answer, day: typed[`day-${place}`] }];
    }),
  }),
  save: 'Send the answer',
  done: 'Your answer is sent.',
};

const answers: readonly Option[] = [
  { value: 'accepted', title: 'Accepted' },
  { value: 'done', title: 'Done (say on which day)' },
  { value: 'changed', title: 'Changed (say to which day)' },
];

type OpenAction = ReturnType<typeof openActions>[number];

function actionInputs(action: OpenAction, { circumstances: { today } }: CardContext, typed: Typed): readonly FormInput[] {
  const { place } = action;
  const label = `Action ${place + 1}: ${actionInShort(action, today)}`;
  return [
    choiceInput({ id: `answer-${place}`, label }, answers, '', typed),
    dayInput({ id: `day-${place}`, label: `Action ${place + 1}: the day done, or the new day` }, null, typed),
  ];
}
