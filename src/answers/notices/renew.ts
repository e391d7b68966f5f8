import { instantAfter, type Instant } from '../../calendar/london';
import { UNDO_WITHIN_MS } from '../../escalation/undoing';
import { contentOf } from '../../notices/content';
import { changeMark } from '../../store/change-mark';
import { decideNotices, noticesWhere, type Notice } from '../../store/notices';
import type { Store, Tx } from '../../store/open-store';
import { peopleWithDigest } from '../../store/people-with-digest';
import type { Setting } from '../../timetable/milestone';
import { isHere } from './council-staff';
import { digestOf } from './digest';
import { lastMorning, morningFacts } from './facts';
import { hearOn } from './hearing';
import { digestNotice } from './morning';
import { isSameSetting } from './settings';

/** What the digests were last compared under, so that while nothing changes nothing is worked out, and whose were on their way and were not. */
let kept: { readonly mark: string; readonly setting: Setting; readonly waiting: readonly string[] } | null = null;

/**
 * Decides that today's digests are put up to date where what they say has changed since they were sent: in their
 * place, so that nobody is notified. Each is looked at in a transaction of its own, so that questions are answered meanwhile.
 * @returns how many are decided
 */
export async function renewDigests(store: Pick<Store, 'write'>, setting: Setting, at: Instant): Promise<number> {
  const { mark, reached, onTheirWay } = await store.write(async (tx) => ({
    mark: await changeMark(tx, { noticesSince: lastMorning(setting), eventsUntil: instantAfter(at, -UNDO_WITHIN_MS) }),
    reached: await peopleWithDigest(tx, setting.today, ['delivered', 'overtaken']),
    onTheirWay: await peopleWithDigest(tx, setting.today, ['sending']),
  }));
  const toCompare = notComparedAs(mark, setting) ?? [...new Set([...reached, ...onTheirWay])];
  const waiting = toCompare.filter((person) => onTheirWay.includes(person));
  const people = toCompare.filter((person) => !onTheirWay.includes(person));
  if (people.length > 0) await hearOn(store, setting);
  let decided = 0;
  for (const person of people) decided += await store.write((tx) => renewDigestOf(tx, person, setting, at));
  // What has changed meanwhile is not in this mark, and is looked at the next time.
  kept = mark === null ? null : { mark, setting, waiting };
  return decided;
}

/**
 * Where nothing has changed since all were compared, those whose digests were on their way then: what left later says what
 * stands. Null where anything has changed.
 */
function notComparedAs(mark: string | null, setting: Setting): readonly string[] | null {
  return mark !== null && kept?.mark === mark && isSameSetting(kept.setting, setting) ? kept.waiting : null;
}

async function renewDigestOf(tx: Tx, id: string, setting: Setting, at: Instant): Promise<number> {
  const sent = digestSent(await noticesWhere(tx, { person: id, kind: 'digest', day: setting.today }));
  if (sent === null) return 0;
  const facts = await morningFacts(tx, [id], setting, at);
  const person = facts.directory.person(id);
  if (person === null || !isHere(person, facts)) return 0;
  const content = contentOf(digestOf(person, facts).view);
  if (content === sent.first.content) return 0;
  // What goes back to what it was an hour ago is a change as well: the step names also what it follows.
  return decideNotices(tx, [{ ...digestNotice(id, setting, at), step: `after ${sent.last.id}: ${content}`, renews: sent.first.id }], at);
}

/** A digest that somebody has: the notice whose message it is, and the last that was to renew it. */
interface DigestSent {
  readonly first: Notice;
  readonly last: Notice;
}

/** Somebody's digest, where they have it before them and have opened nothing in it; null otherwise. One that is on its way says what stands when it leaves. */
function digestSent(digests: readonly Notice[]): DigestSent | null {
  if (digests.some(({ state }) => state === 'queued' || state === 'sending')) return null;
  const first = digests.find(({ renews, state }) => renews === null && state === 'delivered');
  if (first === undefined || first.openedAt !== null) return null;
  // What Teams refused is not tried again for the same change; what was overtaken may be due after all.
  const last = digests.findLast(({ id, state }) => id >= first.id && (state === 'delivered' || state === 'overtaken'));
  return { first, last: last ?? first };
}
