import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import type { Tx } from '../../../store/open-store';
import type { PartLine } from '../../notices/parts';
import { calledOnCards, type Sight } from '../../sight';
import { cardContext, formOf, shownOf, type CardContext } from '../following/card-context';
import type { FollowName } from '../following/form-ask';

/** Whose escalations are said in whose digest. */
export interface SaidTo {
  /** Who is told. */
  readonly sight: Sight;
  /** Whose work it is: theirs, or that of somebody for whom they stand in. */
  readonly whose: Person;
  readonly at: Instant;
}

/** These escalations on the cards of whoever is told; those that they may not see are left out. */
export async function contextsOf(tx: Tx, ids: readonly string[], { sight, at }: SaidTo): Promise<readonly CardContext[]> {
  const contexts: CardContext[] = [];
  for (const id of ids) {
    const context = await cardContext(tx, sight.asker, id, sight.ask.back, at);
    if (context !== null) contexts.push(context);
  }
  return contexts;
}

/** A line about an escalation: the child, what there is to know, and the card that it opens. */
export function lineOf(context: CardContext, note: string, opens: FollowName = 'escalation'): PartLine {
  const text = calledOnCards(context.circumstances.child);
  return { text, note, opens: { title: `${text}, ${note}: open`, form: formOf(opens, context) }, shown: shownOf(context) };
}
