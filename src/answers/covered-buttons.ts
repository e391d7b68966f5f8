import type { Person } from '../people/person';
import { asking, writeAsk } from './ask';
import { actsAs, type PermittedChild, type Sight } from './sight';
import type { AskButton } from './views';
import type { Work } from './work';
import { selectItems, workItems } from './work-items';

/**
 * From a list of one's own work to that of each person for whom the asker stands in, with how many there are. One's own
 * list stays one's own: whoever covers for a month must not take the other's children for theirs.
 * @param seen every child whom the asker may see for this work
 */
export function coveredButtons(work: Work, seen: readonly PermittedChild[], sight: Sight): AskButton[] {
  const { person, team, scope } = sight.ask.question.slots;
  const isOwnList = person === undefined && team === undefined && scope !== 'service';
  const [, ...covered] = isOwnList ? actsAs(sight) : [];
  return covered.flatMap((each) => coveredButton(each, work, seen, sight));
}

function coveredButton({ id, name }: Person, work: Work, seen: readonly PermittedChild[], { ask, setting }: Sight): AskButton[] {
  const { intent, slots } = ask.question;
  const theirs = seen.map(({ child }) => child).filter(({ allocation }) => allocation.iro === id || allocation.socialWorker === id);
  if (theirs.length > 0) {
    const { length } = selectItems(workItems(theirs, work, setting).items, slots, setting);
    return [{ title: `${name}, for whom you cover: ${length}`, ask: writeAsk(asking({ intent, slots: { ...slots, person: id } })) }];
  }
  // Those who manage hold no children themselves: what they answer for stands in the list of all that can be seen.
  const answersFor = seen.some(({ grounds }) => grounds.actingFor?.person.id === id);
  return answersFor ? [{ title: `With those of ${name}, for whom you cover`, ask: writeAsk(asking({ intent, slots: { ...slots, scope: 'service' } })) }] : [];
}
