import type { Button, FormInput, Option, SaveButton, View } from '../answers/views';
import { plainText } from './plain-text';
import { withUnbrokenDays } from './unbroken-days';

/** What goes to the bot, names an element, is read out or filled in is left alone. Buttons show their titles without reading Markdown. */
const leftAlone = new Set(['kind', 'key', 'open', 'openLabel', 'whyLabel']);

/** A view with its texts as TextBlocks need them: word for word, and no day broken between two lines. */
export function asShown(view: View): object {
  return shown(view) as object;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return withUnbrokenDays(plainText(value));
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  if (isPress(value)) return { title: value.title, ...press(value) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(key, inner)]));
}

function part(key: string, inner: unknown): unknown {
  if (key === 'inputs') return (inner as readonly FormInput[]).map(inputShown);
  return leftAlone.has(key) ? inner : shown(inner);
}

/** What is filled in is left alone. Of choices, Markdown is read in those that stand in sight, and not in a list that folds up. */
function inputShown(input: FormInput): FormInput {
  if ('choices' in input) return { ...input, choices: { ...input.choices, options: input.choices.options.map(optionShown) } };
  if ('choice' in input && input.choice.style === 'expanded') return { ...input, choice: { ...input.choice, options: input.choice.options.map(optionShown) } };
  return input;
}

function optionShown({ title, value }: Option): Option {
  return { title: withUnbrokenDays(plainText(title)), value };
}

type Press = Button | SaveButton;

function isPress(value: object): value is Press {
  return 'title' in value && ('ask' in value || 'form' in value || 'record' in value);
}

/** What Teams sends back when a button is pressed. */
function press(button: Press): { readonly verb: string; readonly data: object } {
  if ('ask' in button) return { verb: 'ask', data: { ask: button.ask } };
  if ('form' in button) return { verb: 'open', data: { form: button.form } };
  return { verb: 'record', data: button.record };
}
