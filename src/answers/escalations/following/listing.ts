import type { EscalationGrounds } from '../../../people/may-escalate';
import { childById, childrenOf, type StoredChild } from '../../../store/children';
import { allOpen, escalationsInScope, openForAddressees, type ListedEscalation } from '../../../store/listed-escalations';
import type { Tx } from '../../../store/open-store';
import { actsAs, permitted, type Sight } from '../../sight';
import { seeEscalation, type SeenEscalation } from '../look';

/** An escalation in a list, with the child and why whoever asks may see it. */
export interface SeenListed extends ListedEscalation {
  readonly about: StoredChild;
  readonly grounds: EscalationGrounds;
}

/** An escalation in a list, as it was found to be seen. */
export function seenListed(listed: ListedEscalation, { circumstances: { child }, grounds }: SeenEscalation): SeenListed {
  return { ...listed, about: child, grounds };
}

/** Every escalation that whoever asks may see: of the children they may see, and those that are asked of them. */
export async function escalationsInSight(tx: Tx, sight: Sight): Promise<readonly SeenListed[]> {
  const children = permitted(await childrenOf(tx, sight.scope), 'see_timetable', sight);
  const permittedChild = new Map(children.map((each) => [each.child.id, each]));
  const ofChildren = (await escalationsInScope(tx, sight.scope)).flatMap((listed): SeenListed[] => {
    const found = permittedChild.get(listed.child);
    return found ? [{ ...listed, about: found.child, grounds: found.grounds }] : [];
  });
  const others = (await askedOf(tx, sight)).filter(({ id }) => !ofChildren.some((each) => each.id === id));
  return [...ofChildren, ...others];
}

/** The open escalations that are asked of somebody, or of those for whom they stand in. */
export async function askedOf(tx: Tx, sight: Pick<Sight, 'asker' | 'scope'>): Promise<readonly SeenListed[]> {
  const [asker, ...covered] = actsAs(sight);
  const people = [asker, ...covered].flatMap((person) => person ?? []);
  const found: SeenListed[] = [];
  for (const listed of await openForAddressees(tx, people.map(({ id }) => id))) {
    const about = await childById(tx, listed.child);
    const away = covered.find(({ id }) => listed.addressees.includes(id));
    const isOwn = listed.addressees.includes(sight.asker.id);
    if (about === null || (!isOwn && away === undefined)) continue;
    const forAnother = isOwn || away === undefined ? null : { person: away };
    found.push({ ...listed, about, grounds: { reason: forAnother === null ? 'addressed' : 'covering', actingFor: forAnother } });
  }
  return found;
}

/** Those of which nobody is asked, because nobody holds the stage, and that whoever asks may answer all the same. */
export async function askedOfNobody(tx: Tx, { asker, today }: Pick<Sight, 'asker' | 'today'>): Promise<readonly SeenListed[]> {
  const found: SeenListed[] = [];
  for (const listed of (await allOpen(tx)).filter(({ addressees }) => addressees.length === 0)) {
    const seen = await seeEscalation(tx, asker, listed.id, today);
    if (seen?.answers != null) found.push(seenListed(listed, seen));
  }
  return found;
}
