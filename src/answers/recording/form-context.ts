import { allowsRecording, groundsFor, type Grounds, type RecordingAct } from '../../people/permissions';
import type { LaidOver } from '../../recording/laid-over';
import { placeNamed, type ReviewPlace } from '../../recording/place';
import { childById, type StoredChild } from '../../store/children';
import type { Tx } from '../../store/open-store';
import { laidOver } from '../../store/stored-child';
import type { Milestone } from '../../timetable/milestone';
import type { Timetable } from '../../timetable/timetable';
import { permitted, type Sight } from '../sight';
import { timetableNow } from '../timetables';
import type { FormAsk } from './form-ask';

/** A child as those who record see it. */
export interface ChildContext {
  readonly sight: Sight;
  readonly child: StoredChild;
  /** Why the asker may look. */
  readonly grounds: Grounds;
  readonly laid: LaidOver;
  /** Null where the dates cannot be worked out. */
  readonly timetable: Timetable | null;
}

/** What a card of recording is drawn from. */
export interface FormContext extends ChildContext {
  readonly form: FormAsk;
  /** The review that the card is about; null where it is about none, or that review has gone. */
  readonly place: ReviewPlace | null;
  /** Children who may have been reviewed together with this one. */
  readonly siblings: readonly StoredChild[];
}

/** The child of this reference, where the asker may see it and anything is known of it; else null. */
export async function childContext(tx: Tx, id: string, sight: Sight): Promise<ChildContext | null> {
  const stored = await childById(tx, id);
  const [seen] = permitted(stored === null ? [] : [stored], 'see_reviews', sight);
  return seen ? contextOf(seen.child, seen.grounds, sight) : null;
}

export function contextOf(child: StoredChild, grounds: Grounds, sight: Sight): ChildContext | null {
  const laid = laidOver(child);
  if (laid === null) return null;
  const reading = child.facts === null ? null : timetableNow(child.facts, sight.setting);
  return { sight, child, grounds, laid, timetable: reading?.ok ? reading.timetable : null };
}

export function formContext(context: ChildContext, form: FormAsk, siblings: readonly StoredChild[] = []): FormContext {
  const place = form.review === null ? null : placeNamed(form.review, context.laid, context.sight.today);
  return { ...context, form, place, siblings };
}

/** Whether the asker may do this to the child, as things stand now. */
export function mayRecord(act: RecordingAct, on: Pick<ChildContext, 'sight' | 'child'>): boolean {
  return groundsToRecord(act, on) !== null;
}

/** The closest grounds on which the asker may do this to the child, as things stand now; null where there are none. */
export function groundsToRecord(act: RecordingAct, { sight, child: { allocation } }: Pick<ChildContext, 'sight' | 'child'>): Grounds | null {
  const all = groundsFor(sight.scope, allocation);
  return all.find((grounds) => allowsRecording(act, { person: sight.asker, grounds, allocation, agreesLate: agreesLate(sight) })) ?? null;
}

/** Whose agreement a late review needs: the role that the policy names, else the head of service. */
export function agreesLate({ setting }: Pick<Sight, 'setting'>) {
  return setting.policy.lateReview?.agreementBefore ?? 'head_of_service';
}

/** The date of the review that a place stands for; null where it has none. */
export function reviewMilestone({ timetable }: ChildContext, { held }: ReviewPlace): Milestone | null {
  const wanted = held?.day ?? null;
  return timetable?.milestones.find(({ id, done, status }) => id === 'review' && done === wanted && status !== 'not_needed') ?? null;
}

/** The last entry of the child, by which a later press knows what is new. */
export function lastEntry({ entries }: LaidOver): number {
  return entries.at(-1)?.id ?? 0;
}
