import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import { coreOf } from './core';
import type { Intent, Slots } from './question';
import { isNotes, isTooLong } from './notes';
import { leaning, readWords, sees, shareUnderstood, type Reading } from './reading';
import { isInjection, isRefused } from './refusing';
import { withoutSetAside } from './set-aside';
import { signalsOf } from './signals';
import { slotsFor } from './slots/slots';
import { weigh } from './weighing';
import { wordsOf } from './words';

/** What a sentence asks for. */
export interface Understood {
  readonly text: string;
  /** What to act on; `clarify` where it is better to ask. */
  readonly intent: Intent | 'clarify';
  readonly slots: Slots;
  /** How sure this is, from 0 to 1. */
  readonly confidence: number;
  /** Where it is better to ask: the intents to offer, the likeliest first, four at most. */
  readonly offered: readonly Intent[];
}

/** The weight that an intent needs to be acted on, and by how much it must lead the next. */
const ENOUGH = 5;
const LEAD = 1;
const CERTAIN = 10;
const MOST_OFFERED = 4;

/** The least share of the words that must be understood to act, and to ask. */
const UNDERSTOOD_TO_ACT = 0.5;
const UNDERSTOOD_TO_ASK = 0.34;

/** How sure it is that a text which is not understood asks for nothing that the assistant does. */
const NOT_UNDERSTOOD = 0.8;

/** Intents whose request holds words of the speaker's own: the concern, the reason for being away. */
const tellsMore: ReadonlySet<Intent> = new Set<Intent>(['escalation.raise', 'absence.set']);

/**
 * Reads what a person typed: the question that it asks and what was said about it. A text that asks for what the assistant
 * does not do is `unknown`. Never throws, whatever the text.
 * @param today the day in Europe/London from which "next week" and the like are reckoned
 */
export function understand(text: string, today: LocalDate, calendar: WorkingDays): Understood {
  const refused: Understood = { text, intent: 'unknown', slots: {}, confidence: 1, offered: [] };
  if (isTooLong(text)) return refused;
  const said = wordsOf(text);
  const everything = readWords(text, said, today, calendar);
  if (said.length === 0 || isInjection(everything)) return refused;
  const words = withoutSetAside(said);
  const whole = words.length === said.length ? everything : readWords(text, words, today, calendar);
  const asking = coreOf(whole);
  const core = withContext(leaning(asking, leansTo(asking), today, calendar), whole);
  if (isRefused(whole, core) || isNotes(whole)) return refused;
  return decide(whole, core) ?? { ...refused, confidence: NOT_UNDERSTOOD };
}

/** What to act on, or what to ask; nothing where too little is understood. */
function decide(whole: Reading, core: Reading): Understood | undefined {
  const { text } = whole;
  const weighed = weigh(signalsOf(core));
  const [best, next] = weighed;
  const pleasantry = pleasantryIn(whole);
  if (pleasantry && (best?.weight ?? 0) < ENOUGH) return { text, intent: pleasantry, slots: {}, confidence: 1, offered: [] };
  if (!best) return undefined;
  const share = tellsMore.has(best.intent) ? 1 : shareUnderstood(core);
  if (share < UNDERSTOOD_TO_ASK) return undefined;
  const slots = slotsFor(best.intent, core, whole);
  const confidence = share * Math.min(1, best.weight / CERTAIN);
  const isClear = best.weight >= ENOUGH && best.weight - (next?.weight ?? 0) >= LEAD && share >= UNDERSTOOD_TO_ACT;
  if (isClear) return { text, intent: best.intent, slots, confidence, offered: [] };
  const offered = weighed.slice(0, MOST_OFFERED).map(({ intent }) => intent);
  return { text, intent: 'clarify', slots, confidence: confidence / 2, offered };
}

/** The request together with the child, or the reference, that is named elsewhere in the text. */
function withContext(core: Reading, whole: Reading): Reading {
  const missing = whole.names.filter(({ kind }) => (kind === 'child' || kind === 'ref') && !core.names.some((name) => name.kind === kind));
  return { ...core, names: [...core.names, ...missing] };
}

function leansTo(core: Reading): 'past' | 'future' | 'nearer' {
  if (sees(core, 'past', 'figures', 'inTime', 'late', 'held', 'participation')) return 'past';
  return sees(core, 'overdue', 'outstanding') ? 'nearer' : 'future';
}

function pleasantryIn(whole: Reading): Intent | undefined {
  if (sees(whole, 'cancel')) return 'cancel';
  if (sees(whole, 'thanks')) return 'thanks';
  return sees(whole, 'greeting') && whole.words.length <= 6 ? 'greeting' : undefined;
}
