import type { StoredChild } from '../../../store/children';
import type { Tx } from '../../../store/open-store';
import { childMeant } from '../../child-meant';
import type { Answered, Sight } from '../../sight';
import { askedOf } from './listing';

/** The children that a question about escalations means, or the answer where it means none, or several. */
export type ChildrenMeant = { readonly ok: true; readonly children: readonly StoredChild[] } | { readonly ok: false; readonly answered: Answered };

/**
 * Finds the child that a question names among those whom the asker may see; also among those of whom they are asked to
 * answer an escalation, who need not be theirs otherwise.
 */
export async function childrenMeant(tx: Tx, title: string, sight: Sight): Promise<ChildrenMeant> {
  const meant = await childMeant(tx, { title, example: 'the escalation about C1042', act: 'see_timetable' }, sight);
  if (meant.ok) return { ok: true, children: [meant.only.child] };
  const typed = sight.ask.question.slots.child?.toUpperCase();
  const isNamed = ({ id, initials }: StoredChild) => id.toUpperCase() === typed || initials?.toUpperCase() === typed;
  const asked = (await askedOf(tx, sight)).map(({ about }) => about).filter(isNamed);
  return asked.length > 0 ? { ok: true, children: asked } : { ok: false, answered: meant.answered };
}
