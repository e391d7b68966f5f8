import { childrenOf } from '../store/children';
import type { Tx } from '../store/open-store';
import type { Question } from '../understanding/question';
import { asking, writeAsk } from './ask';
import { listHeadline, listPage, type PermittedItem } from './list-answer';
import { reviewItems, selectItems, type ReviewItem } from './review-items';
import { calledOnCards, permitted, type Answered, type PermittedChild, type Sight } from './sight';
import { understoodList } from './understood';
import type { AskButton } from './views';
import { whoseChildren } from './whose';
import { words } from './words-answer';

const list = (slots: Question['slots']): Question => ({ intent: 'reviews.list', slots });

/** The items that a question about reviews asks for, in list order, or why it can't be answered. */
export type ReviewsAsked =
  | {
      readonly ok: true;
      readonly whose: string;
      readonly items: readonly PermittedItem[];
      readonly all: readonly ReviewItem[];
      /** Children whose next review can't be worked out. */
      readonly unknown: readonly PermittedChild[];
    }
  | { readonly ok: false; readonly problem: string; readonly buttons?: readonly AskButton[] };

/** Finds the reviews that are asked for among the children whom the asker may see. */
export async function reviewsAsked(tx: Tx, sight: Sight): Promise<ReviewsAsked> {
  const { slots } = sight.ask.question;
  const whose = whoseChildren(sight);
  if (!whose.ok) return whose;
  const children = permitted(await childrenOf(tx, sight.scope), 'see_reviews', sight).filter(({ child }) => whose.takesIn(child.allocation));
  const reasons = new Map(children.map(({ child, reason }) => [child.id, reason]));
  const { items: all, unknown } = reviewItems(children.map(({ child }) => child), slots.kind, sight.setting);
  const items = selectItems(all, slots, sight.setting).flatMap((item): PermittedItem[] => {
    const reason = reasons.get(item.child.id);
    return reason === undefined ? [] : [{ item, reason }];
  });
  return { ok: true, whose: whose.label, items, all, unknown: children.filter(({ child }) => unknown.includes(child)) };
}

/** Which reviews are due, overdue, coming up or held: the question this product begins with. */
export async function reviewsList(tx: Tx, sight: Sight): Promise<Answered> {
  const { slots } = sight.ask.question;
  const asked = await reviewsAsked(tx, sight);
  if (!asked.ok) return words('Reviews', [asked.problem], sight, asked.buttons);
  const named = isOfThePast(slots) ? [] : asked.unknown.slice(0, MOST_NAMED);
  const notes = [overdueBeside(slots, asked.all, sight), notWorkedOut(named, asked.unknown.length)];
  const { view, shown } = listPage(asked.items, sight, {
    understood: understoodList(slots, asked.whose, sight.today),
    headline: listHeadline(asked.items, slots.kind === 'midway' ? 'midway' : slots.kind === 'pathway' ? 'pathway plan' : 'review'),
    note: notes.filter((note) => note !== '').join(' '),
    buttons: likelyNext(slots),
  });
  return { view, shown: [...shown, ...named.map(({ child, reason }) => ({ child: child.id, reason }))] };
}

const MOST_NAMED = 5;

function isOfThePast({ status }: Question['slots']): boolean {
  return status === 'held' || status === 'late';
}

/** A child whose review can't be worked out must not be lost because no list has room for it. */
function notWorkedOut(named: readonly PermittedChild[], all: number): string {
  if (named.length === 0) return '';
  const others = all > named.length ? ` and ${all - named.length} more` : '';
  return `Not in this list, because the next review can’t be worked out: ${named.map(({ child }) => calledOnCards(child)).join(', ')}${others}.`;
}

/** A list for a period does not hide that others are overdue. */
function overdueBeside(slots: Question['slots'], all: readonly ReviewItem[], { setting }: Sight): string {
  if (slots.when === undefined || slots.status === 'overdue' || isOfThePast(slots)) return '';
  const shownAnyway = selectItems(all, slots, setting);
  const overdue = all.filter((item) => item.group === 'overdue' && !shownAnyway.includes(item)).length;
  return overdue === 0 ? '' : `Outside this period, ${overdue} more ${overdue === 1 ? 'is' : 'are'} overdue.`;
}

function likelyNext({ status, when, person, team, scope }: Question['slots']): AskButton[] {
  const same = { ...(person && { person }), ...(team && { team }), ...(scope && { scope }) };
  const others: [string, Question, boolean][] = [
    ['Due', list(same), status === undefined && when === undefined],
    ['Overdue', list({ ...same, status: 'overdue' }), status === 'overdue'],
    ['Coming up', list({ ...same, status: 'upcoming' }), status === 'upcoming'],
    ['Caseload', { intent: 'caseload.summary', slots: same }, false],
  ];
  return others.filter(([, , isHere]) => !isHere).map(([title, question]) => ({ title, ask: writeAsk(asking(question)) }));
}
