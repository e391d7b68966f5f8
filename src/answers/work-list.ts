import { childrenOf } from '../store/children';
import type { Tx } from '../store/open-store';
import type { Question, Slots } from '../understanding/question';
import { listHeadline, listPage, pastDate, type PermittedItem } from './list-answer';
import { recordsWork, reportsWork, visitsWork } from './paperwork';
import { coveredButtons } from './covered-buttons';
import { sheetButton } from './recording/sheet-view';
import { reviewsWork } from './reviews-work';
import { calledOnCards, permitted, type Answered, type PermittedChild, type Sight } from './sight';
import { capital, understoodList } from './understood';
import type { AskButton } from './views';
import { wayBack } from './way-back';
import { whoseChildren } from './whose';
import type { Work } from './work';
import { isOverdue, selectItems, workItems, type WorkItem } from './work-items';
import { questionButtons, words } from './words-answer';

/** The intents that are answered with a list of work. */
export type WorkIntent = 'reviews.list' | 'reports.list' | 'records.list' | 'visits.list';

/** What a question asks to list. */
export function workMeant(intent: WorkIntent, { asker, ask, setting: { policy } }: Pick<Sight, 'asker' | 'ask' | 'setting'>): Work {
  const { kind, document } = ask.question.slots;
  switch (intent) {
    case 'reviews.list':
      return reviewsWork(kind, policy);
    case 'reports.list':
      return reportsWork(policy);
    case 'records.list':
      return recordsWork(document, asker, policy);
    case 'visits.list':
      return visitsWork;
  }
}

/** The items that a question about work asks for, in list order, or why it can't be answered. */
export type WorkAsked =
  | {
      readonly ok: true;
      readonly whose: string;
      /** Every child whom the asker may see for this. */
      readonly seen: readonly PermittedChild[];
      readonly items: readonly PermittedItem[];
      readonly all: readonly WorkItem[];
      /** Children whose dates can't be worked out. */
      readonly unknown: readonly PermittedChild[];
    }
  | { readonly ok: false; readonly problem: string; readonly buttons?: readonly AskButton[] };

/** Finds what is asked for among the children whom the asker may see. */
export async function workAsked(tx: Tx, work: Work, sight: Sight): Promise<WorkAsked> {
  const { slots } = sight.ask.question;
  const whose = whoseChildren(sight);
  if (!whose.ok) return whose;
  const inSight = await childrenOf(tx, sight.scope);
  const allowed = permitted(inSight, work.act, sight);
  if (allowed.length === 0 && inSight.length > 0) {
    return { ok: false, problem: `Your role shows you reviews and what goes out after them, and not ${work.called}.` };
  }
  const children = allowed.filter(({ child }) => whose.takesIn(child.allocation));
  const groundsOf = new Map(children.map(({ child, grounds }) => [child.id, grounds]));
  const { items: all, unknown } = workItems(children.map(({ child }) => child), work, sight.setting);
  const items = selectItems(all, slots, sight.setting).flatMap((item): PermittedItem[] => {
    const grounds = groundsOf.get(item.child.id);
    return grounds === undefined ? [] : [{ item, grounds }];
  });
  return { ok: true, whose: whose.label, seen: allowed, items, all, unknown: children.filter(({ child }) => unknown.includes(child)) };
}

/** Which reviews are due, overdue, coming up or held, which reports are owed, what must still go out, which children to visit. */
export async function workList(tx: Tx, intent: WorkIntent, sight: Sight): Promise<Answered> {
  const { slots } = sight.ask.question;
  const work = workMeant(intent, sight);
  const asked = await workAsked(tx, work, sight);
  if (!asked.ok) return words(capital(work.called), [asked.problem], sight, asked.buttons);
  const named = isOfThePast(slots) ? [] : asked.unknown.slice(0, MOST_NAMED);
  const notes = [lateBeside(slots, work, asked.all, sight), notWorkedOut(named, asked.unknown.length), work.note];
  const { view, shown } = listPage(asked.items, work, sight, {
    understood: understoodList(work, slots, asked.whose, sight.today),
    headline: listHeadline(asked.items, work, sight.today),
    note: notes.filter((note) => note !== '').join(' '),
    buttons: [...wayBack(sight), ...coveredButtons(work, asked.seen, sight), ...sheetButton(sight), ...likelyNext(intent, work, slots)].slice(0, MOST_BUTTONS),
  });
  return { view, shown: [...shown, ...named.map(({ child, grounds }) => ({ child: child.id, grounds }))] };
}

/** Teams shows so many under a card. */
const MOST_BUTTONS = 6;

const MOST_NAMED = 5;

function isOfThePast({ status }: Slots): boolean {
  return status === 'held' || status === 'late';
}

/** A child whose dates can't be worked out must not be lost because no list has room for it. */
function notWorkedOut(named: readonly PermittedChild[], all: number): string {
  if (named.length === 0) return '';
  const others = all > named.length ? ` and ${all - named.length} more` : '';
  return `Not in this list, because the next review can’t be worked out: ${named.map(({ child }) => calledOnCards(child)).join(', ')}${others}.`;
}

/** A list for a period does not hide that others are overdue. */
function lateBeside(slots: Slots, { hasLegalLimit }: Work, all: readonly WorkItem[], { setting, today }: Sight): string {
  if (slots.when === undefined || slots.status === 'overdue' || isOfThePast(slots)) return '';
  const shownAnyway = selectItems(all, slots, setting);
  const isLate = (item: WorkItem) => (hasLegalLimit ? isOverdue(item, today) : item.group === 'past_standard');
  const late = all.filter((item) => isLate(item) && !shownAnyway.includes(item)).length;
  if (late === 0) return '';
  return `Outside this period, ${late} more ${late === 1 ? 'is' : 'are'} ${hasLegalLimit ? 'overdue' : pastDate(late)}.`;
}

/** Other lists that somebody is likely to want next, the likeliest first. */
function likelyNext(intent: WorkIntent, { hasLegalLimit }: Work, { status, when, booking, kind, document, ...rest }: Slots): AskButton[] {
  const { person, team, scope } = rest;
  const whose: Slots = { ...(person && { person }), ...(team && { team }), ...(scope && { scope }) };
  const same: Slots = { ...whose, ...(kind && { kind }), ...(document && { document }) };
  const list = (slots: Slots): Question => ({ intent, slots: { ...same, ...slots } });
  const isOfReviews = intent === 'reviews.list' && kind === undefined;
  const isOfDue = (status === undefined || status === 'due') && when === undefined;
  const others: (readonly [string, Question])[] = [
    ...(isOfDue ? [] : [['Due', list({})] as const]),
    ...(status === 'overdue' ? [] : [[hasLegalLimit ? 'Overdue' : 'Past their date', list({ status: 'overdue' })] as const]),
    ...(isOfDue || status === 'overdue' ? [['Coming up', list({ status: 'upcoming' })] as const] : []),
    ...(isOfReviews && booking === undefined ? [['Not booked yet', list({ status: 'outstanding', booking: 'none' })] as const] : []),
    isOfReviews ? ['Reports', { intent: 'reports.list', slots: whose }] : ['Reviews', { intent: 'reviews.list', slots: whose }],
    ['Caseload', { intent: 'caseload.summary', slots: whose }],
  ];
  return questionButtons(others);
}
