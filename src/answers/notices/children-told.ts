import { whoActs } from '../../people/cover';
import { groundsFor } from '../../people/permissions';
import { nextHolders } from '../../people/routing';
import { childrenByIds, childrenOf, childrenOfIrosWithRecorded, type StoredChild } from '../../store/children';
import { childrenHeard, childrenNotHeard, type Heard } from '../../store/heard-children';
import type { Tx } from '../../store/open-store';
import { actsAs, type Sight } from '../sight';
import { isHere } from './council-staff';

/**
 * The children from whom somebody's morning is worked out: those of whom it tells, as far as that is known, and those of whom it
 * shows a significant event; else all whom they may see.
 * @param heard of which children people's mornings tell; of whoever it does not name, what is kept with their digest counts
 */
export async function childrenTold(tx: Tx, sight: Sight, heard: Heard): Promise<readonly StoredChild[]> {
  const { asker, scope } = sight;
  const found = heard.get(asker.id) ?? (await heardBefore(tx, sight));
  if (found === null) return childrenOf(tx, scope);
  const ids = new Set([...found, ...(await childrenNotHeard(tx, scope))]);
  const told = [...(await childrenByIds(tx, [...ids])), ...(await childrenOfIrosWithRecorded(tx, worksFor(sight), 'significantEvent'))];
  return told.filter(({ allocation }) => groundsFor(scope, allocation).length > 0);
}

/** The children kept with somebody's digest of today; none where they are not at work, null where they have no digest. */
async function heardBefore(tx: Tx, sight: Sight): Promise<readonly string[] | null> {
  return isHere(sight.asker, sight) ? childrenHeard(tx, sight.asker.id, sight.today) : [];
}

/** Themselves, those for whom they stand in, and those who are away with nobody to stand in, whose work is told to them. */
function worksFor(sight: Sight): readonly string[] {
  const { asker, absences, directory, today } = sight;
  const away = [...new Set(absences.map(({ person }) => person))];
  const theirs = away.filter((id) => whoActs(id, today, absences).kind === 'nobody' && nextHolders(id, today, directory, absences).includes(asker.id));
  return [...actsAs(sight).map(({ id }) => id), ...theirs];
}
