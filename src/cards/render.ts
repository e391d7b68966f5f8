import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import type { View } from '../answers/views';
import { asShown } from './as-shown';

/** An Adaptive Card, ready to be sent. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly fallbackText: string;
  readonly [property: string]: unknown;
}

/** Where the templates and their sample data are, beside the program. */
export const cardsFolder = join(__dirname, '..', '..', 'cards');

/** The templates, by the kind of view that each one shows. */
export const cardKinds = ['list', 'timeline', 'caseload', 'words', 'form', 'digest', 'escalation'] as const satisfies readonly View['kind'][];

const templates = new Map<View['kind'], Template>();

function templateOf(kind: View['kind']): Template {
  const known = templates.get(kind);
  if (known) return known;
  // Making a template costs twenty times as much as filling it, so each is made once.
  const template = new Template(JSON.parse(readFileSync(join(cardsFolder, `${kind}.json`), 'utf8')));
  templates.set(kind, template);
  return template;
}

/** Fills the template of a view. The view holds finished strings: the template only binds, repeats, shows or hides. */
export function renderCard(view: View): Card {
  return templateOf(view.kind).expand({ $root: { ...asShown(view), spoken: view.headline } }) as Card;
}
