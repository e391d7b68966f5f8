import { counted } from '../../calendar/words';
import { openEvents } from '../../recording/telling';
import type { StoredChild } from '../../store/children';
import { childForm } from '../recording/buttons';
import { eventInShort } from '../recording/event-view';
import { contextOf } from '../recording/form-context';
import { calledOnCards, permitted, type Sight } from '../sight';
import type { MorningPart, PartLine } from './parts';

/** The events of which an IRO was told, and has not said whether the review has to be earlier. */
export function eventParts(children: readonly StoredChild[], sight: Sight): readonly MorningPart[] {
  const withEvents = children.filter(({ recorded }) => recorded !== null && openEvents(recorded, sight).length > 0);
  const lines = permitted(withEvents, 'see_reviews', sight).flatMap(({ child, grounds }): PartLine[] => {
    const context = contextOf(child, grounds, sight);
    if (context === null || context.timetable?.clock == null) return [];
    const text = calledOnCards(child);
    return openEvents(context.laid, sight).map((event) => {
      const note = eventInShort(event, context);
      const opens = { title: `${text}, ${note}: open`, form: childForm('event', context, { entry: event.id }) };
      return { text, note, opens, shown: { child: child.id, grounds } };
    });
  });
  if (lines.length === 0) return [];
  const title = 'Significant events: is an earlier review needed?';
  return [{ title, short: 'significant event', count: counted(lines.length, 'significant event'), lines, whole: null }];
}
