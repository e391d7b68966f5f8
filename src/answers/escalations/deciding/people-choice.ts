import { peopleNamed } from '../../../people/directory';
import { choiceInput, textInput, type Typed } from '../../recording/inputs';
import type { FormInput } from '../../views';
import type { CardContext } from '../following/card-context';
import { optionsOf, peopleAround } from '../raising/people-around';

const NAME_LENGTH = 80;

/** Who is to answer: one of those around the child, or anybody else on the staff list by name. */
export function personInputs({ escalation: { state }, circumstances }: CardContext, typed: Typed): readonly FormInput[] {
  const others = peopleAround(circumstances).filter(({ id }) => !state.addressees.includes(id));
  return [
    choiceInput({ id: 'addressee', label: 'Whose is it?' }, optionsOf(others, circumstances, ({ id }) => id), '', typed),
    textInput({ id: 'named', label: 'Or somebody else on the staff list, by full name' }, typed, NAME_LENGTH),
  ];
}

/** The id of whoever was chosen; what was typed where it means nobody, or several. */
export function personMeant(typed: Typed, { circumstances: { directory } }: CardContext): string {
  const named = (typed['named'] ?? '').trim();
  if (named === '') return typed['addressee'] ?? '';
  const meant = peopleNamed(directory.people, named);
  const [only] = meant;
  return only !== undefined && meant.length === 1 ? only.id : named;
}
