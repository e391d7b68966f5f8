import { counted, longDay } from '../../calendar/words';
import { placeNamed } from '../../recording/place';
import { childrenOf } from '../../store/children';
import type { Tx } from '../../store/open-store';
import { asking, writeAsk } from '../ask';
import { cutFrom } from '../pages';
import { actsAs, calledOnCards, coveringInWords, permitted, type Answered, type Sight } from '../sight';
import type { Button, FormInput, FormView } from '../views';
import { formAsk, writeForm, type FormAsk } from './form-ask';
import { contextOf, mayRecord } from './form-context';
import { formView } from './form-view';
import { choiceInput, choicesInput, dayInput, type Typed } from './inputs';
import { reviewInWords } from './review-words';
import { HELD, inputId, rowsOf, type SheetRow } from './sheet-rows';

const REVIEWS_A_PAGE = 10;

/** What the last press on the sheet came to. */
export interface SheetOutcome {
  /** Every input of the card that was saved. */
  readonly saved: Typed;
  /** What was refused, which stays filled in. */
  readonly kept: Typed;
  readonly problem: string;
  readonly headline: string;
  readonly facts: FormView['facts'];
}

/**
 * Many reviews on one card: what is done of each is ticked, with one day for all. Once saved it goes on to the reviews
 * that follow those on the card.
 */
export async function sheetView(tx: Tx, asked: FormAsk, sight: Sight, outcome: SheetOutcome | null = null): Promise<Answered> {
  const rows = await sheetRows(tx, sight);
  const typed = outcome?.kept ?? {};
  const isKept = (row: SheetRow) => isFilledIn(row, typed);
  const others = rows.filter((row) => !isKept(row));
  const after = outcome === null ? 0 : others.findLastIndex((row) => isFilledIn(row, outcome.saved)) + 1;
  const form = outcome === null ? asked : { ...asked, from: after < others.length ? after + 1 : 1 };
  const cut = { from: form.from, size: REVIEWS_A_PAGE };
  const { shown, pager } = cutFrom(others, cut, (from, title) => ({ title, form: writeForm({ ...form, from }) }));
  // What was refused stays in sight, on whichever page it was.
  const reviews = [...rows.filter(isKept), ...shown];
  const title = sheetTitle(sight);
  const view = formView({
    understood: `${title} · you · today, ${longDay(sight.today)}`,
    child: title,
    headline: outcome?.headline ?? headlineOf(rows),
    problem: outcome?.problem ?? '',
    facts: outcome?.facts ?? [],
    inputs: reviews.length === 0 ? [] : [...reviews.flatMap((row) => inputsOf(row, typed)), dayInput(dayForAll, sight.today, typed)],
    pager,
    save: reviews.length === 0 ? null : { title: pager?.next == null ? 'Save' : 'Save and go on', record: { form: writeForm(form), seen: 0 } },
    buttons: [{ title: 'My reviews', ask: writeAsk(asking({ intent: 'reviews.list', slots: { scope: 'me' } })) }],
  });
  return { view, shown: reviews.map(({ context: { child, grounds } }) => ({ child: child.id, grounds })) };
}

const dayForAll = { id: 'day', label: 'Done on (all that is ticked, but for reviews held)', needed: 'Choose the day.' };

function headlineOf(rows: readonly SheetRow[]): string {
  if (rows.length === 0) return 'Nothing is left to tick off.';
  return `${counted(rows.length, 'review')} with something to tick off. What is left empty changes nothing.`;
}

function isFilledIn(row: SheetRow, typed: Typed): boolean {
  return inputId('done', row) in typed || inputId('part', row) in typed;
}

async function sheetRows(tx: Tx, sight: Sight): Promise<readonly SheetRow[]> {
  const children = permitted(await childrenOf(tx, sight.scope), 'see_reviews', sight);
  const rows = children.flatMap(({ child, grounds }) => {
    const asked = { child, sight };
    const context = mayRecord('record_review', asked) || mayRecord('record_paperwork', asked) ? contextOf(child, grounds, sight) : null;
    return context === null ? [] : rowsOf(context);
  });
  return rows.sort((a, b) => Number(isHeldAsked(b)) - Number(isHeldAsked(a)) || a.day - b.day);
}

/** A booked day that has passed with nothing recorded comes first. */
function isHeldAsked({ options }: SheetRow): boolean {
  return options.some(({ value }) => value.startsWith(HELD));
}

function inputsOf(row: SheetRow, typed: Typed): readonly FormInput[] {
  const { context, review, options, participation } = row;
  const place = placeNamed(review, context.laid, context.sight.today);
  const called = [calledOnCards(context.child), coveringInWords(context.grounds)].filter((part) => part !== '').join(' · ');
  const tookPart = `${called} · how the child took part`;
  const label = place === null ? called : `${called} · ${reviewInWords(context, place)}`;
  return [
    ...(options.length === 0 ? [] : [choicesInput({ id: inputId('done', row), label }, options, typed)]),
    ...(participation.length === 0 ? [] : [choiceInput({ id: inputId('part', row), label: tookPart }, participation, '', typed)]),
  ];
}

function sheetTitle({ asker }: Sight): string {
  return asker.roles.includes('business_support') ? 'Records to send' : 'Completion sheet';
}

/** The way to the sheet, for those who have one. */
export function sheetButton(sight: Sight): readonly Button[] {
  const hasSheet = actsAs(sight).some(({ roles }) => roles.includes('iro') || roles.includes('business_support'));
  return hasSheet ? [{ title: sheetTitle(sight), form: writeForm(formAsk('sheet', { back: null })) }] : [];
}
