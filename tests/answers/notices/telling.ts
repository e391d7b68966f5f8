import { day } from '../../../src/calendar/local-date';
import { londonDay, parseInstant, type Instant } from '../../../src/calendar/london';
import { shippedBankHolidays } from '../../../src/calendar/bank-holidays';
import { WorkingDays } from '../../../src/calendar/working-days';
import { composeWith } from '../../../src/answers/notices/compose';
import { hearAll } from '../../../src/answers/notices/hearing';
import { decideMorning, peopleToTell } from '../../../src/answers/notices/morning';
import { renewDigests } from '../../../src/answers/notices/renew';
import { formAsk, type FormAsk } from '../../../src/answers/recording/form-ask';
import { takeRecord } from '../../../src/answers/recording/take-record';
import type { DigestView, View } from '../../../src/answers/views';
import { contentOf } from '../../../src/notices/content';
import type { Person } from '../../../src/people/person';
import { shippedPolicies } from '../../../src/policy/councils';
import { endNotice, noticeLeaves, noticeRenewed, noticesWhere, type Notice, type NoticeFilter } from '../../../src/store/notices';
import type { Store } from '../../../src/store/open-store';
import { settingFor, type Setting } from '../../../src/timetable/milestone';

export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new Error(`no instant: ${text}`);
  return at;
}

const calendar = new WorkingDays(shippedBankHolidays());
const version = shippedPolicies().get('bathnes-2024');
if (!version) throw new Error('there is no policy bathnes-2024');
const { policy } = version;

/** Half past eight on the Monday of every conversation. */
export const monday = instant('2026-11-23T08:30:00Z');

export function settingAt(at: Instant): Setting {
  return settingFor(policy, calendar, londonDay(at));
}

/** Decides the morning of everybody; gives whom there is something to tell. */
export async function morningOf(store: Store, at: Instant = monday): Promise<readonly (string | null)[]> {
  const heard = await hearAll(store, settingAt(at));
  return store.write(async (tx) => {
    await decideMorning(tx, await peopleToTell(tx), settingAt(at), at, heard);
    return (await noticesWhere(tx, { kind: 'digest', day: londonDay(at) })).filter(({ renews }) => renews === null).map(({ to }) => to);
  });
}

export function notices(store: Store, filter: NoticeFilter): Promise<Notice[]> {
  return store.write((tx) => noticesWhere(tx, filter));
}

/** What a notice says when it is sent. */
export function composed(store: Store, notice: Notice, at: Instant = monday) {
  return store.write((tx) => composeWith({ policy, calendar: () => calendar })(tx, notice, at));
}

/** What somebody's digest of this morning says, were it sent now. */
export async function digestFor(store: Store, { id }: Pick<Person, 'id'>, at: Instant = monday) {
  const [notice] = await notices(store, { kind: 'digest', person: id, day: londonDay(at) });
  if (notice === undefined) throw new Error(`no digest was decided for ${id}`);
  const said = await composed(store, notice, at);
  if (said.kind !== 'message') throw new Error(`overtaken: ${said.why}`);
  return { ...said, view: asDigest(said.message.view), summary: said.message.summary };
}

export function asDigest(view: View): DigestView {
  if (view.kind !== 'digest') throw new Error(`not a digest but: ${view.headline}`);
  return view;
}

/** A digest as a person reads it: each section's title with its lines. */
export function read({ sections }: DigestView): readonly (readonly string[])[] {
  return sections.map(({ title, lines }) => [title, ...lines.map(({ text, note }) => (note === '' ? text : `${text}: ${note}`))]);
}

/** Sends what waits, as Teams would take it; gives whom. */
export async function sendAll(store: Store, at: Instant = monday): Promise<readonly (string | null)[]> {
  const sent: (string | null)[] = [];
  for (const notice of await notices(store, { state: 'queued' })) {
    const said = await composed(store, notice, at);
    await store.write(async (tx) => {
      if (said.kind === 'overtaken') return endNotice(tx, notice.id, { state: 'overtaken', reason: said.why }, at);
      const { view } = said.message;
      const words = { headline: view.headline, content: contentOf(view) };
      await noticeLeaves(tx, notice.id, { leaseUntil: at, conversation: 'a:1', ...words });
      if (notice.renews !== null) await noticeRenewed(tx, notice.renews, words);
      sent.push(notice.to);
      return endNotice(tx, notice.id, { state: 'delivered', reason: null, sent: { conversation: 'a:1', message: `m${notice.id}` } }, at);
    });
  }
  return sent;
}

/** Teams lets nothing through to somebody. */
export async function refuse(store: Store, notice: Notice | undefined, reason: string, at: Instant = monday): Promise<void> {
  if (notice === undefined) throw new Error('there is no such notice');
  await store.write((tx) => endNotice(tx, notice.id, { state: 'refused', reason }, at));
}

export function renewed(store: Store, at: Instant): Promise<number> {
  return renewDigests(store, settingAt(at), at);
}

/** Somebody fills in a card about a child's next review, whose last one was held on a day, and presses what records it. */
export async function records(
  store: Store, by: Person, name: FormAsk['name'], about: { readonly child: string; readonly last: string; readonly booked?: string },
  typed: Readonly<Record<string, string>>, at: Instant = monday,
): Promise<View> {
  const booked = about.booked === undefined ? null : day(about.booked);
  const form = formAsk(name, { child: about.child, review: { kind: 'after', day: day(about.last) }, booked, back: null });
  return store.write((tx) => takeRecord(tx, by, { form, seen: 1_000_000, typed }, settingAt(at), at));
}

