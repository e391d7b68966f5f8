import type { RecordingAct } from '../../people/permissions';
import type { Button, FormInput } from '../views';
import { writeReview } from './form-ask';
import type { FormContext } from './form-context';
import type { Typed } from './inputs';

/** A small card on which one thing is filled in. */
export interface FillIn {
  readonly title: string;
  /** What the card asks, where that is not its title. */
  readonly asks?: string;
  /** What it is called of a review that is recorded as held, where that differs. */
  readonly titleOnceHeld?: string;
  /** What stands of it now, in a few words; empty where there is nothing to say. */
  readonly note?: (context: FormContext) => string;
  readonly inputs: (context: FormContext, typed: Typed) => readonly FormInput[];
  /** What is filled in, as commands; `recordCommandSchema` reads them. */
  readonly commands: (context: FormContext, typed: Typed) => readonly object[];
  /** What the button that records it says, where that is not "Record". */
  readonly save?: string;
  /** What else the asker may want to say instead, a way to each. */
  readonly instead?: (context: FormContext) => readonly Button[];
}

/** Something that can be recorded, with when and to whom it is offered. */
export interface RecordForm extends FillIn {
  readonly act: RecordingAct;
  /** What it can be recorded about. */
  readonly about: readonly ('next' | 'held' | 'child')[];
  /** Whether it is offered as things stand. A card that is older is still judged by the facts alone. */
  readonly isOffered: (context: FormContext) => boolean;
}

/** What a card is called, of the review that it is about. */
export function titleOf({ title, titleOnceHeld }: FillIn, { place }: Pick<FormContext, 'place'>): string {
  return place?.held == null ? title : (titleOnceHeld ?? title);
}

/** The child and the review that a card is about, as a command names them. */
export function ofReview({ child, form }: FormContext) {
  return { child: child.id, review: form.review && writeReview(form.review) };
}
