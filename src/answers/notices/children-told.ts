import { whoActs } from '../../people/cover';
import { groundsFor } from '../../people/permissions';
import { nextHolders } from '../../people/routing';
import { childrenByIds, childrenOf, childrenOfIros, type StoredChild } from '../../store/children';
import { childrenHeard, childrenNotHeard, type Heard } from '../../store/heard-children';
import type { Tx } from '../../store/open-store';
import { actsAs, type Sight } from '../sight';
import { isHere } from './council-staff';
import { isWide } from './hearing';

/**
 * The children from whom somebody's morning is worked out: all whom they may see, or, where these are many, those of whom their
 * morning tells and those of the IROs whose events it shows.
 * @param heard what was found out of those who may see many; where it does not name them, what is kept with their digest counts
 */
export async function childrenTold(tx: Tx, sight: Sight, heard: Heard): Promise<readonly StoredChild[]> {
  const { asker, scope } = sight;
  const found = isWide(scope) ? (heard.get(asker.id) ?? (await heardBefore(tx, sight))) : null;
  if (found === null) return childrenOf(tx, scope);
  const ids = new Set([...found, ...(await childrenNotHeard(tx))]);
  const told = [...(await childrenByIds(tx, [...ids])), ...(await childrenOfIros(tx, worksFor(sight)))];
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
