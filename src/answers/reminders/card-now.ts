import { addDays } from '../../calendar/local-date';
import { cardKey, CouncilMorning, type Told } from '../../notices/council-morning';
import { LOOKED_BACK } from '../../notices/days-told';
import { absencesBetween } from '../../store/absences';
import { childById } from '../../store/children';
import { directoryOf } from '../../store/directory';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { takeStored, type KnownChild } from '../notices/council';
import { asCardsGoOut } from './not-mine';

/** Somebody's card about a child, by which it is (`cardKey`). */
export interface CardNamed {
  readonly person: string;
  readonly child: string;
  readonly card: string;
}

/** A card as things stand now; null where it is no longer for this person: what it asks for was done, or others see to the child. */
export async function cardNow(tx: Tx, { person, child: id, card }: CardNamed, setting: Setting): Promise<Told<KnownChild> | null> {
  const child = await childById(tx, id);
  if (child === null) return null;
  const absences = await absencesBetween(tx, addDays(setting.today, -LOOKED_BACK), setting.today);
  const directory = await directoryOf(tx);
  const morning = new CouncilMorning<KnownChild>(setting, { directory, absences });
  takeStored(morning, await asCardsGoOut(tx, child, directory, setting), setting);
  return morning.of(person)?.cards.find(({ duty }) => !duty.monitor && cardKey(duty) === card) ?? null;
}
