import { day, type LocalDate } from '../../src/calendar/local-date';
import { londonDay, type Instant } from '../../src/calendar/london';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { WorkingDays } from '../../src/calendar/working-days';
import { answer } from '../../src/answers/answer';
import { asking, askSchema, type Ask } from '../../src/answers/ask';
import type { Button, CaseloadView, ListView, TimelineView, View, WordsView } from '../../src/answers/views';
import type { ImportBatch } from '../../src/importing/batch';
import type { Person } from '../../src/people/person';
import { shippedPolicies } from '../../src/policy/councils';
import { importBatch } from '../../src/store/import-batch';
import { openStore, type Store } from '../../src/store/open-store';
import { settingInForce, type SettingInForce } from '../../src/answers/setting-in-force';
import type { Slots } from '../../src/understanding/question';
import { council, NOW, POLICY } from '../conversations/council';

export const at = NOW as Instant;
const workingDays = new WorkingDays(shippedBankHolidays());

/** The council's rules as they stand on a day, the day of the conversations unless another is named. */
export function settingOn(today: LocalDate = londonDay(at), policy = POLICY.COUNCIL_POLICY): SettingInForce {
  const version = shippedPolicies().get(policy);
  if (!version) throw new Error(`there is no policy ${policy}`);
  return settingInForce(version, workingDays, today);
}

export const setting = settingOn();

/** Days in a period, as a question names them. */
export function period(from: string | null, to: string | null): Slots['when'] {
  return { ...(from && { from: day(from) }), ...(to && { to: day(to) }) };
}

/** A store of its own, in memory, with a council in it. */
export async function aCouncil(batch: ImportBatch = council): Promise<Store> {
  const store = await openStore({ file: ':memory:' });
  await importBatch(store, batch, { format: 'facts', rows: 0, rejected: 0, at, today: setting.today, by: 'test' });
  return store;
}

type Question = Ask['question'];

/** Answers what somebody asks, as the chat would. */
export async function ask(store: Store, asker: Person, question: Question, more: Partial<Ask> = {}, under = setting): Promise<View> {
  return store.write((tx) => answer(tx, asker, { ...asking(question), ...more }, under, at));
}

/** What pressing a button comes to: the ask that it carries goes out as JSON and comes back. */
export async function press(store: Store, asker: Person, button: Button | { readonly open: unknown } | null | undefined): Promise<View> {
  if (!button || 'form' in button) throw new Error('there is no such button that asks');
  const carried: unknown = JSON.parse(JSON.stringify('ask' in button ? button.ask : button.open));
  return store.write((tx) => answer(tx, asker, askSchema.parse(carried), setting, at));
}

function ofKind<K extends View['kind']>(kind: K) {
  return (view: View): Extract<View, { kind: K }> => {
    if (view.kind !== kind) throw new Error(`not ${kind} but: ${view.headline}`);
    return view as Extract<View, { kind: K }>;
  };
}

export const asList: (view: View) => ListView = ofKind('list');
export const asTimeline: (view: View) => TimelineView = ofKind('timeline');
export const asCaseload: (view: View) => CaseloadView = ofKind('caseload');
export const asWords: (view: View) => WordsView = ofKind('words');

/** The references that a list shows under each heading. */
export function grouped(view: View): readonly (readonly [string, ...string[]])[] {
  return asList(view).groups.map(({ title, lines }) => [title, ...lines.map(referenceOf)]);
}

/** The references that a list shows, from top to bottom. */
export function listed(view: View): readonly string[] {
  return asList(view).groups.flatMap(({ lines }) => lines.map(referenceOf));
}

function referenceOf({ open }: { readonly open: { readonly question: { readonly slots: { readonly child?: string | undefined } } } }): string {
  return open.question.slots.child ?? 'no child';
}

/** What the trail of looks has gained while something was done. */
export async function looksDuring(store: Store, work: () => Promise<unknown>) {
  const lines = () => store.write((tx) => tx.selectFrom('audit').select(['at', 'actor', 'action', 'child', 'reason', 'detail']).orderBy('id').execute());
  const before = (await lines()).length;
  await work();
  return (await lines()).slice(before);
}
