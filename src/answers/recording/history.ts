import { londonDay } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import { actOn } from '../../recording/acts';
import type { Entry } from '../../recording/entry';
import { standing } from '../../recording/held-claims';
import { placeOfHeld, placeOfNext } from '../../recording/place';
import { fieldNames, valueInWords } from '../../recording/words';
import { cutFrom } from '../pages';
import { calledOnCards } from '../sight';
import type { FormLine, FormView } from '../views';
import { childForm, waysOn } from './buttons';
import { writeForm, type FormAsk } from './form-ask';
import { mayRecord, type ChildContext } from './form-context';
import { formView, understoodAs } from './form-view';
import { reviewInWords } from './review-words';

const LINES_A_PAGE = 12;

/** What was recorded of a child and who recorded it, the latest first; each can be corrected by those who may record it. */
export function historyView(context: ChildContext, form: FormAsk): FormView {
  const { child, laid } = context;
  const entries = [...standing(laid.entries)].reverse();
  const cut = { from: form.from, size: LINES_A_PAGE };
  const { shown, pager } = cutFrom(entries, cut, (from, title) => ({ title, form: writeForm({ ...form, from }) }));
  const mayCorrect = (entry: Entry) => mayRecord(actOn(entry.field), context);
  const titles = [...new Set(shown.map((entry) => aboutInWords(entry, context)))];
  return formView({
    understood: understoodAs('What was recorded', child),
    child: calledOnCards(child),
    headline: entries.length === 0 ? 'Nothing has been recorded here of this child.' : 'Press what is to be corrected.',
    facts: shown
      .filter((entry) => !mayCorrect(entry))
      .map((entry) => ({ title: fieldNames[entry.field], value: `${valueOf(entry, context)} (${whoAndWhen(entry, context)})` })),
    groups: titles.flatMap((title) => {
      const lines = shown.filter((entry) => mayCorrect(entry) && aboutInWords(entry, context) === title).map((entry) => lineOf(entry, context));
      return lines.length === 0 ? [] : [{ title, lines }];
    }),
    pager,
    buttons: waysOn(context, 'history'),
  });
}

/** An entry in words with who recorded it and when: "Decisions sent: Fri 20 Nov (Amber Stone, Mon 23 Nov)". */
export function entryInWords(entry: Entry, context: ChildContext): string {
  return `${fieldNames[entry.field]}: ${valueOf(entry, context)} (${whoAndWhen(entry, context)})`;
}

function lineOf(entry: Entry, context: ChildContext): FormLine {
  const title = `${fieldNames[entry.field]}: ${valueOf(entry, context)}`;
  return {
    title,
    note: [whoAndWhen(entry, context), ...stoodBefore(entry, context), ...importSays(entry, context)].join('; '),
    open: childForm('correct', context, { entry: entry.id }),
    openLabel: `${title}: correct it`,
  };
}

/** Who recorded an entry, and when: "Amber Stone, Mon 23 Nov". */
export function whoAndWhen({ by, actingFor, at, why }: Entry, { sight }: ChildContext): string {
  const nameOf = (id: string) => sight.directory.person(id)?.name ?? id;
  const who = `${nameOf(by)}${actingFor === null ? '' : ` for ${nameOf(actingFor)}`}, ${shortDay(londonDay(at), sight.today)}`;
  return why === null ? who : `corrected by ${who}: ${why}`;
}

/** What an entry was put in place of, the latest first. */
function stoodBefore({ replaces }: Entry, context: ChildContext): readonly string[] {
  const before = context.laid.entries.find(({ id }) => id === replaces);
  if (!before) return [];
  return [`before: ${valueOf(before, context)} (${whoAndWhen(before, context)})`, ...stoodBefore(before, context)];
}

function importSays(entry: Entry, { laid, sight }: ChildContext): readonly string[] {
  const conflict = laid.conflicts.find((found) => found.entry.id === entry.id);
  if (!conflict) return [];
  if (conflict.imported === null) return ['the case system does not have it'];
  return [`the case system says ${valueInWords({ ...entry, value: conflict.imported } as Entry, sight.setting.policy, sight.today)}`];
}

function valueOf(entry: Entry, { sight }: ChildContext): string {
  return valueInWords(entry, sight.setting.policy, sight.today);
}

function aboutInWords(entry: Entry, context: ChildContext): string {
  const { laid, sight } = context;
  const isAmong = (entries: readonly Entry[]) => entries.some(({ id }) => id === entry.id);
  if (entry.about.kind === 'child') return 'The child';
  const review = laid.reviews.find(({ entries }) => isAmong(entries));
  if (review) return reviewInWords(context, placeOfHeld(review, laid, sight.today));
  return isAmong(laid.next.entries) ? reviewInWords(context, placeOfNext(laid, sight.today)) : 'A review that is not held here';
}
