import { textInput, type Typed } from '../../recording/inputs';
import type { FormInput } from '../../views';
import { MOST_CHARACTERS } from '../text-limit';

/** A text that has to be given, as long as any text of an escalation may be. */
export function reasonInput(id: string, label: string, needed: string, typed: Typed): FormInput {
  return textInput({ id, label, needed }, typed, MOST_CHARACTERS);
}
