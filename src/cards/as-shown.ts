import type { Button, FormView, View } from '../answers/views';
import { plainText } from './plain-text';
import { withUnbrokenDays } from './unbroken-days';

/** What goes to the bot, names an element, is read out or filled in is left alone. Buttons show their titles without reading Markdown. */
const leftAlone = new Set(['kind', 'key', 'open', 'openLabel', 'whyLabel', 'inputs']);

/** A view with its texts as TextBlocks need them: word for word, and no day broken between two lines. */
export function asShown(view: View): object {
  return shown(view) as object;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return withUnbrokenDays(plainText(value));
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  if (isPress(value)) return { title: value.title, ...press(value) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, leftAlone.has(key) ? inner : shown(inner)]));
}

type Press = Button | NonNullable<FormView['save']>;

function isPress(value: object): value is Press {
  return 'title' in value && ('ask' in value || 'form' in value || 'record' in value);
}

/** What Teams sends back when a button is pressed. */
function press(button: Press): { readonly verb: string; readonly data: object } {
  if ('ask' in button) return { verb: 'ask', data: { ask: button.ask } };
  if ('form' in button) return { verb: 'open', data: { form: button.form } };
  return { verb: 'record', data: button.record };
}
