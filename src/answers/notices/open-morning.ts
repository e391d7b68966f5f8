import type { Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import { noticesWhere } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { writeLooks } from '../looks';
import type { DigestView } from '../views';
import { digestOf } from './digest';
import { morningFacts } from './facts';

/** The morning of whoever asks for it, as things stand now; whom it shows goes into the audit trail. */
export async function openMorning(tx: Tx, asker: Person, setting: Setting, at: Instant): Promise<DigestView> {
  const { view, shown, isEmpty } = digestOf(asker, await morningFacts(tx, [asker.id], setting, at));
  await writeLooks(tx, asker.id, { view, shown }, at);
  return isEmpty && !(await hadOne(tx, asker, setting)) ? { ...view, headline: 'Nothing for you this morning.' } : view;
}

/** Whether today's digest was sent to somebody: only then was there something to do. */
async function hadOne(tx: Tx, { id }: Person, { today }: Setting): Promise<boolean> {
  return (await noticesWhere(tx, { person: id, kind: 'digest', day: today, state: 'delivered' })).length > 0;
}
