import type { LocalDate } from '../../calendar/local-date';
import type { Entry, Fact } from '../../recording/entry';
import type { LaidOver, LaidReview } from '../../recording/laid-over';
import type { RecordingState } from '../../recording/decision';
import { reviewsHeld } from '../../recording/place';
import type { Setting } from '../../timetable/milestone';
import type { RowReview } from './match-review';
import type { TrackerRow } from './read-rows';
import { verdictOn, type Verdict } from './verdict';

/** The midway check between a review and the one after it. */
export interface HeldMidway {
  readonly day: LocalDate;
  /** What was recorded of it here. */
  readonly entry: Extract<Entry, { field: 'midway' }> | null;
}

/** The first midway check after a review and before the one that followed; null where none was held. */
export function midwayAfter(review: LaidReview, laid: LaidOver, today: LocalDate): HeldMidway | null {
  const following = reviewsHeld(laid, today).find(({ day }) => day > review.day)?.day ?? Infinity;
  const [first] = laid.facts.midways.filter((day) => day > review.day && day < following && day <= today).sort((a, b) => a - b);
  return first === undefined ? null : { day: first, entry: entryOn(first, laid) };
}

function entryOn(day: LocalDate, { ofChild }: LaidOver): HeldMidway['entry'] {
  return ofChild.entries.filter((entry) => entry.field === 'midway').findLast((entry) => entry.value?.day === day) ?? null;
}

/** What a row says of the midway check after its review. Where nobody wrote down whether there was a concern, nothing is said of one. */
export function midwayVerdict(row: TrackerRow, { place }: RowReview, { child, laid }: RecordingState, setting: Setting): Verdict {
  if (row.midway === null) return {};
  if (place.held === null) return { problem: 'belongs to the review held before it: put it on the row of that review' };
  const isKnownDay = laid.facts.midways.includes(row.midway);
  const known = isKnownDay ? { day: row.midway, entry: entryOn(row.midway, laid) } : midwayAfter(place.held, laid, setting.today);
  const concern = row.midwayConcern ?? known?.entry?.value?.concern ?? null;
  const fact: Fact = { field: 'midway', value: { day: row.midway, concern } };
  const value = known === null ? null : { day: known.day, concern: known.entry?.value?.concern ?? null };
  return verdictOn(fact, { child, about: { kind: 'child' }, value, entry: known?.entry ?? null }, { laid, place: null, setting });
}
