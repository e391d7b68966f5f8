import { nextReviewNamed } from '../../recording/place';
import { childrenOf, type StoredChild } from '../../store/children';
import type { Tx } from '../../store/open-store';
import { laidOver } from '../../store/stored-child';
import { calledOnCards } from '../sight';
import type { FormInput } from '../views';
import { writeReview } from './form-ask';
import type { ChildContext, FormContext } from './form-context';
import { choiceInput, type Typed } from './inputs';
import { participationOptions } from './participation';

const MOST_OFFERED = 5;
const PREFIX = 'sibling:';

/**
 * Children who are likely to be siblings and may have been reviewed together: the same IRO, booked for the same day,
 * and come into care on the same day or with the same surname.
 */
export async function siblingsOf(tx: Tx, { child, sight }: ChildContext): Promise<readonly StoredChild[]> {
  const { facts, allocation } = child;
  const booked = facts?.nextReview.booked ?? null;
  if (facts === null || booked === null || booked > sight.today || allocation.iro === null) return [];
  const others = await childrenOf(tx, sight.scope);
  return others
    .filter((other) => other.id !== child.id && other.allocation.iro === allocation.iro && other.facts?.nextReview.booked === booked)
    .filter((other) => other.facts?.care.started === facts.care.started || isSameSurname(other.name, child.name))
    .slice(0, MOST_OFFERED);
}

function isSameSurname(one: string | null, other: string | null): boolean {
  const surname = (name: string | null) => name?.trim().split(/\s+/).slice(1).at(-1)?.toLowerCase();
  return surname(one) !== undefined && surname(one) === surname(other);
}

/** One choice a sibling: not with this one, or held too and how that child took part. */
export function siblingInputs({ siblings, place, sight }: FormContext, typed: Typed): readonly FormInput[] {
  if (place?.held != null) return [];
  return siblings.map((sibling) => {
    const codes = participationOptions(sibling.facts?.dateOfBirth ?? null, sibling.facts?.nextReview.booked ?? sight.today);
    const options = [{ value: 'held', title: 'Held too' }, ...codes.map(({ value, title }) => ({ value, title: `Held too: ${title}` }))];
    return choiceInput({ id: `${PREFIX}${sibling.id}`, label: `${calledOnCards(sibling)}, booked the same day` }, options, '', typed);
  });
}

/** The same review held for the siblings who were chosen: the day, where people met and why it was late are the same. */
export function siblingCommands({ siblings, sight }: FormContext, command: object, typed: Typed): readonly object[] {
  return siblings.flatMap((sibling) => {
    const chosen = typed[`${PREFIX}${sibling.id}`] ?? '';
    const laid = laidOver(sibling);
    if (chosen === '' || laid === null) return [];
    return [{
      ...command,
      child: sibling.id,
      review: writeReview(nextReviewNamed(laid, sight.today)),
      participation: chosen === 'held' ? '' : chosen,
      chairedByChild: '',
      withReport: '',
      checks: '',
    }];
  });
}
