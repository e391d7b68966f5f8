import { textInput, type Typed } from '../../recording/inputs';
import type { FormInput, FormView } from '../../views';
import { inShort } from '../following/in-short';
import type { RaisingContent } from './content';
import { most } from './limits';

/** A text to fill in, which may be left empty until it is sent. */
export function textOf(id: keyof typeof most, label: string, value: string): FormInput {
  return textInput({ id, label }, { [id]: value }, most[id]);
}

/** What was typed into an input; what was there where the card has no such input. */
export function typedInto(typed: Typed, id: string, before: string): string {
  return (typed[id] ?? before).trim();
}

const REMINDER = 160;

/** The child first, in short, on the cards where something else is asked. */
export function childFirst({ impact, childView }: RaisingContent): FormView['facts'] {
  return [{ title: 'Impact', value: impact }, { title: 'Child’s view', value: childView }]
    .filter(({ value }) => value !== '')
    .map(({ title, value }) => ({ title, value: inShort(value, REMINDER) }));
}
