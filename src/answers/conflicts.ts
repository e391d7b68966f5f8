import { counted, shortDay } from '../calendar/words';
import type { Conflict } from '../recording/laid-over';
import type { Entry } from '../recording/entry';
import { fieldNames, valueInWords } from '../recording/words';
import type { StoredChild } from '../store/children';
import type { Sight } from './sight';
import type { TimelineView } from './views';

const MOST_SHOWN = 3;

/** Where the last import says something else than what was recorded here: what was recorded stands, and both are shown. */
export function conflictFacts({ recorded }: StoredChild, sight: Sight): TimelineView['facts'] {
  const conflicts = recorded?.conflicts ?? [];
  const shown = conflicts.slice(0, MOST_SHOWN).map((conflict) => ({ title: 'Import differs', value: conflictInWords(conflict, sight) }));
  const more = conflicts.length - shown.length;
  return more === 0 ? shown : [...shown, { title: 'Import differs', value: `in ${counted(more, 'more thing')}` }];
}

function conflictInWords({ entry, review, imported }: Conflict, { setting, today }: Sight): string {
  const words = (fact: Entry) => valueInWords(fact, setting.policy, today);
  const there = imported === null ? 'nothing' : words({ ...entry, value: imported } as Entry);
  const which = review === null || entry.field === 'held' ? '' : ` (review of ${shortDay(review, today)})`;
  return `${fieldNames[entry.field]}${which}: recorded here ${words(entry)}, imported ${there}`;
}
