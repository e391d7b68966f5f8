import type { Instant } from '../../calendar/london';
import { knownOf, whoIsTold, type KnownOfChild } from '../../notices/moved';
import type { NewNotice } from '../../notices/notice';
import type { Directory } from '../../people/directory';
import type { Entry, RecordedField } from '../../recording/entry';
import type { StoredChild } from '../../store/children';
import { cameInSince, childrenToCompare, keepKnown, noteCompared, type ToCompare } from '../../store/compared-children';
import { directoryOf } from '../../store/directory';
import { keepMoves, takeMovesToDecide, type Cause, type HeldMove } from '../../store/moved-facts';
import { decideNotices } from '../../store/notices';
import type { Store, Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { timetableNow } from '../timetables';

/** So many children are worked out in some 30 milliseconds, and a question waits for each of its transactions no longer. */
const AT_A_TIME = 25;

/**
 * Finds what has moved about the children of whom imports or recordings brought anything, and decides who is told. The
 * children are compared in batches, so that questions are answered meanwhile; the first time ever, nobody is told.
 * @returns how many messages were decided
 */
export async function followFacts(store: Pick<Store, 'write'>, setting: Setting, at: Instant): Promise<number> {
  const toCompare = await store.write(cameInSince);
  if (toCompare === null) return 0;
  let after: string | null = '';
  while (after !== null) {
    const from: string = after;
    after = await store.write((tx) => compareBatch(tx, toCompare, from, setting, at));
  }
  // All that one import has moved is told in one message, so it is decided once the last child was compared.
  return store.write(async (tx) => {
    const decided = await decideNotices(tx, noticesOf(await takeMovesToDecide(tx), setting, at), at);
    await noteCompared(tx, toCompare.until);
    return decided;
  });
}

/** Compares some children; gives the last reference, null where none is left. */
async function compareBatch(tx: Tx, toCompare: ToCompare, after: string, setting: Setting, at: Instant): Promise<string | null> {
  const children = await childrenToCompare(tx, toCompare, after, AT_A_TIME);
  const directory = await directoryOf(tx);
  for (const compared of children) {
    const now = knownNow(compared.child, directory, setting);
    if (toCompare.since !== null && isInCare(compared.child, setting)) {
      const cause = causeOf(compared.child, toCompare.since.recordings, directory);
      const told = whoIsTold(compared.before, now, { directory, today: setting.today, localCalendar: setting.localCalendar, recordedBy: cause.by });
      await keepMoves(tx, told.map((each) => ({ ...each, child: compared.child.id, cause: each.fact.what === 'review' ? cause : { by: null }, at })));
    }
    await keepKnown(tx, compared, now);
  }
  return children.length < AT_A_TIME ? null : (children.at(-1)?.child.id ?? null);
}

/** What is known of a child as things stand. */
export function knownNow(child: StoredChild, directory: Directory, setting: Setting): KnownOfChild {
  const reading = child.facts === null ? null : timetableNow(child.facts, setting);
  return knownOf(child.allocation, reading?.ok ? reading.timetable : null, directory);
}

/** Of a child who has left care there is nothing to tell. */
export function isInCare({ facts }: StoredChild, setting: Setting): boolean {
  const reading = facts === null ? null : timetableNow(facts, setting);
  if (reading?.ok) return reading.timetable.clock !== null;
  return facts === null || facts.care.ceased === null || facts.care.ceased > setting.today;
}

/** What moves a review. */
const moving: readonly RecordedField[] = ['booked', 'notHeld', 'broughtForward', 'held'];

/** Whoever recorded last what moves a review, since the last time: it stands over what imports say. A file that was recorded is an import. */
function causeOf({ recorded }: StoredChild, recordedBefore: number, directory: Directory): Cause {
  const entries = (recorded?.entries ?? []).filter(({ id, field }) => id > recordedBefore && moving.includes(field));
  const last = entries.at(-1);
  const isPerson = last !== undefined && directory.person(last.by) !== null;
  return isPerson ? { by: last.by, actingFor: last.actingFor, reason: reasonIn(entries), recordedAt: last.at } : { by: null };
}

function reasonIn(entries: readonly Entry[]): string | null {
  const reasons = entries.map((entry) => {
    const hasOne = (entry.field === 'notHeld' || entry.field === 'broughtForward') && entry.value !== null;
    return hasOne ? entry.value.reason : entry.why;
  });
  return reasons.findLast((reason) => reason !== null) ?? null;
}

/** One message a person, however much has moved. */
function noticesOf(moves: readonly HeldMove[], { today }: Setting, at: Instant): readonly NewNotice[] {
  return [...new Set(moves.map(({ to }) => to))].map((to) => {
    const theirs = moves.filter((move) => move.to === to);
    const children = new Set(theirs.map(({ child }) => child));
    const upTo = Math.max(...theirs.map(({ id }) => id));
    return {
      to, kind: 'facts.moved', subject: to ?? 'nobody', step: `up to ${upTo}`, day: today,
      child: children.size === 1 ? (theirs[0]?.child ?? null) : null, data: { upTo }, urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
    };
  });
}
