import type { Instant } from '../../calendar/london';
import type { Grounds } from '../../people/permissions';
import type { RecordedBy } from '../../store/recordings';
import type { Sight } from '../sight';

/** That the asker records something on these grounds: for themselves, or as whoever they stand in for. */
export function recordedBy({ asker }: Sight, { reason, actingFor }: Grounds, at: Instant): RecordedBy {
  return { at, by: asker.id, actingFor: actingFor?.person.id ?? null, reason };
}
