import { instantAfter, type Instant } from '../../calendar/london';
import { UNDO_WITHIN_MS } from '../../escalation/undoing';
import { contentOf } from '../../notices/content';
import type { NewNotice } from '../../notices/notice';
import { changeMark } from '../../store/change-mark';
import { decideNotices, noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { digestOf } from './digest';
import { lastMorning, morningFacts } from './facts';
import { digestNotice, isHere } from './morning';

/** What the digests were last compared under, so that while nothing changes nothing is worked out. */
let kept: { readonly mark: string; readonly setting: Setting } | null = null;

/**
 * Decides that today's digests are put up to date where what they say has changed since they were sent: in their
 * place, so that nobody is notified.
 * @returns how many are decided
 */
export async function renewDigests(tx: Tx, setting: Setting, at: Instant): Promise<number> {
  const mark = await changeMark(tx, { noticesSince: lastMorning(setting), eventsUntil: instantAfter(at, -UNDO_WITHIN_MS) });
  if (mark !== null && kept?.mark === mark && isSameDay(kept.setting, setting)) return 0;
  const sent = digestsSent(await noticesWhere(tx, { kind: 'digest', day: setting.today }));
  const facts = await morningFacts(tx, sent.map(({ to }) => to), setting, at);
  const stale = sent.flatMap(({ to, first, last }): NewNotice[] => {
    const person = facts.directory.person(to);
    if (person === null || !isHere(person, facts)) return [];
    const content = contentOf(digestOf(person, facts).view);
    // What goes back to what it was an hour ago is a change as well: the step names also what it follows.
    return content === first.content ? [] : [{ ...digestNotice(to, setting, at), step: `after ${last.id}: ${content}`, renews: first.id }];
  });
  kept = mark === null ? null : { mark, setting };
  return decideNotices(tx, stale, at);
}

function isSameDay(a: Setting, b: Setting): boolean {
  return a.today === b.today && a.policy === b.policy && a.calendar === b.calendar;
}

/** A digest that somebody has: the notice whose message it is, and the last that was to renew it. */
interface DigestSent {
  readonly to: string;
  readonly first: Notice;
  readonly last: Notice;
}

/** The digests that people have before them and have opened nothing in. One that is on its way says what stands when it leaves. */
function digestsSent(digests: readonly Notice[]): readonly DigestSent[] {
  const sent = new Map<string, DigestSent>();
  for (const notice of digests) {
    const { to, state, renews } = notice;
    const before = to === null ? undefined : sent.get(to);
    if (to !== null && renews === null && state === 'delivered') sent.set(to, { to, first: notice, last: notice });
    // What Teams refused is not tried again for the same change; what was overtaken may be due after all.
    else if (before && (state === 'delivered' || state === 'overtaken')) sent.set(before.to, { ...before, last: notice });
  }
  const onTheirWay = new Set(digests.filter(({ state }) => state === 'queued' || state === 'sending').map(({ to }) => to));
  return [...sent.values()].filter(({ to, first }) => first.openedAt === null && !onTheirWay.has(to));
}
