import { parseDay, type LocalDate } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import { choiceInput, choicesInput, dayInput, type Typed } from '../../recording/inputs';
import type { FormInput } from '../../views';
import type { Circumstances } from '../circumstances';
import { inShort } from '../following/in-short';
import { noAction, type RaisingContent, type WrittenAction } from './content';
import type { RaisingContext } from './context';
import { MOST_ACTIONS } from './limits';
import { optionsOf, peopleAround } from './people-around';
import type { Step } from './step';
import { childFirst, textOf, typedInto } from './step-inputs';
import { personTyped } from './typed-person';
import { isNobodyInParticular, vagueInWords } from './vague-words';

const LINE = 120;
const FULL = `${MOST_ACTIONS} actions are as many as one card takes.`;
const ONE_EACH = 'One thing an action: “Next” and “Add another” take in what is written here.';

/** What is to be done: each with what, who, by when, and how it will be known (SMART). */
export const actionsStep: Step = {
  headline: () => 'What is to be done, by whom, and by which day?',
  facts: childFirst,
  inputs: (content, context) => [...soFar(content, context), ...(isFull(content) ? [] : oneAction(content.action, context))],
  note: (content) => (isFull(content) ? FULL : ONE_EACH),
  read: (typed, content, context) => ({
    ...content,
    actions: lessRemoved(typed, content),
    action: isFull(content) ? noAction : readAction(typed, content.action, context),
  }),
  problem: ({ actions, action }, context) => {
    const problems = actions.map((each) => problemOf(each, context));
    const first = problems.findIndex((problem) => problem !== null);
    if (first !== -1) return `Action ${first + 1}: ${problems[first]} Take it out, and write it again.`;
    if (isWritten(action)) return problemOf(action, context);
    return actions.length === 0 ? 'Say at least one thing that is to be done.' : null;
  },
};

/** What is written, with the action that was being written among the others; one that stands there already does so once. */
export function withActionTaken(content: RaisingContent): RaisingContent {
  const { actions, action } = content;
  if (!isWritten(action)) return content;
  const isThere = actions.some((each) => JSON.stringify(each) === JSON.stringify(action));
  return { ...content, actions: isThere ? actions : [...actions, action], action: noAction };
}

/** An action in one line: `Write the report · Fern Rivers · by Tue 1 Dec · known by: it is on the file`. */
export function actionInWords({ what, who, by, measure }: WrittenAction, today: LocalDate): string {
  const day = parseDay(by);
  return `${what} · ${who} · by ${day === null ? by : shortDay(day, today)} · known by: ${measure}`;
}

function isFull({ actions }: RaisingContent): boolean {
  return actions.length >= MOST_ACTIONS;
}

function isWritten({ what, who, by, measure }: WrittenAction): boolean {
  return [what, who, by, measure].some((part) => part !== '');
}

function soFar({ actions }: RaisingContent, { setting }: RaisingContext): readonly FormInput[] {
  if (actions.length === 0) return [];
  const options = actions.map((action, place) => ({ value: keyOf(action), title: `${place + 1}. ${inShort(actionInWords(action, setting.today), LINE)}` }));
  return [choicesInput({ id: 'remove', label: 'Actions so far: tick what is to be taken out' }, options, {})];
}

/** A card left open names what it showed, and not a place in a list that has changed since. */
function keyOf({ what, who, by }: WrittenAction): string {
  return encodeURIComponent(`${by} ${who} ${what}`.slice(0, LINE)).replaceAll('%2C', ' ');
}

function lessRemoved(typed: Typed, { actions }: RaisingContent): WrittenAction[] {
  const removed = (typed['remove'] ?? '').split(',');
  return actions.filter((action) => !removed.includes(keyOf(action)));
}

function oneAction(action: WrittenAction, { circumstances }: RaisingContext): readonly FormInput[] {
  const people = namesToChoose(circumstances);
  const isChosen = people.some(({ value }) => value === action.who);
  return [
    textOf('what', 'What is to be done', action.what),
    choiceInput({ id: 'who', label: 'Who does it' }, people, isChosen ? action.who : '', {}),
    textOf('whoNamed', 'Or somebody else, by name', isChosen ? '' : action.who),
    dayInput({ id: 'by', label: 'By which day' }, parseDay(action.by), {}),
    textOf('measure', 'How we will know that it is done', action.measure),
  ];
}

function namesToChoose(circumstances: Circumstances) {
  const people = peopleAround(circumstances);
  const once = people.filter(({ name }, place) => people.findIndex((other) => other.name === name) === place);
  return optionsOf(once, circumstances, ({ name }) => name);
}

function readAction(typed: Typed, before: WrittenAction, { circumstances: { directory } }: RaisingContext): WrittenAction {
  const named = typedInto(typed, 'whoNamed', '');
  const who = personTyped(named, directory)?.name ?? named;
  return {
    what: typedInto(typed, 'what', before.what),
    who: who === '' ? typedInto(typed, 'who', before.who) : who,
    by: typedInto(typed, 'by', before.by),
    measure: typedInto(typed, 'measure', before.measure),
  };
}

function problemOf({ what, who, by, measure }: WrittenAction, { setting: { today }, circumstances: { directory } }: RaisingContext): string | null {
  if (what === '') return 'Say what is to be done.';
  const vague = vagueInWords(`${what} ${by} ${measure}`);
  if (vague !== null) return vague;
  if (who === '') return 'Name the person who does it.';
  const isOnStaffList = directory.people.some(({ name }) => name === who);
  if (!isOnStaffList && isNobodyInParticular(who)) return `Name one person: “${who}” is nobody who can be asked.`;
  const day = parseDay(by);
  if (day === null || day < today) return 'Choose the day by which it is to be done, today or later.';
  return measure === '' ? 'Say how we will know that it is done.' : null;
}
