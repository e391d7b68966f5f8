import type { View } from '../answers/views';
import { plainText } from './plain-text';
import { withUnbrokenDays } from './unbroken-days';

/** What goes to the bot, names an element or is read out is left alone. Buttons show their titles without reading Markdown. */
const leftAlone = new Set(['kind', 'key', 'open', 'openLabel', 'whyLabel']);

/** A view with its texts as TextBlocks need them: word for word, and no day broken between two lines. */
export function asShown(view: View): object {
  return shown(view) as object;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return withUnbrokenDays(plainText(value));
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null || isButton(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, leftAlone.has(key) ? inner : shown(inner)]));
}

function isButton(value: object): boolean {
  return 'ask' in value;
}
