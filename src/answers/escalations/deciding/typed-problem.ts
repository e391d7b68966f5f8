import type { Typed } from '../../recording/inputs';
import type { Acted, RefusedBecause } from '../act';
import type { CardContext } from '../following/card-context';
import { MOST_CHARACTERS, tooLong } from '../text-limit';
import type { CommandForm } from './command-form';

/** What is wrong with what was filled in: the code, and one sentence that says what to do. */
export interface TypedProblem {
  readonly code: RefusedBecause;
  readonly sentence: string;
}

/**
 * What is wrong with what was filled in, as far as the card itself can tell; null where nothing is.
 * @param isForLater whether it is only kept, so that it may be half written
 */
export function problemOf(form: CommandForm, typed: Typed, context: CardContext, isForLater: boolean): TypedProblem | null {
  if (tooLong(typed) !== null) return { code: 'too_long', sentence: `Keep each text under ${MOST_CHARACTERS.toLocaleString('en-GB')} characters.` };
  if (isForLater) return null;
  const empty = form.inputs(context, {}).find(({ id, isRequired }) => isRequired && (typed[id] ?? '').trim() === '');
  const sentence = empty?.errorMessage ?? form.missing?.(typed) ?? null;
  return sentence === null ? null : { code: 'missing_field', sentence };
}

/** What was filled in, each text no longer than it may be. */
export function shortened(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text.slice(0, MOST_CHARACTERS)]));
}

/** Refusals that are about what was filled in, and not about how the escalation stands; with the words for them where a card's differ. */
const aboutTyped: Readonly<Partial<Record<RefusedBecause, string | null>>> = {
  missing_field: 'Something is missing: fill in every field.',
  bad_until: 'Choose a day, today or later.',
  bad_reason: 'Choose why it goes up.',
  bad_day: null,
  unknown_person: null,
  bypass_needs_reason: null,
  stage_not_on_ladder: null,
  response_not_overdue: null,
  not_responded: null,
  unknown_action: null,
  calendar_ends: null,
};

/** Why what was filled in could not be taken, in one sentence; null where that was not why. */
export function notTaken({ code, problem }: Extract<Acted, { ok: false }>): string | null {
  return code in aboutTyped ? (aboutTyped[code] ?? problem) : null;
}
