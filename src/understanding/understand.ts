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
import { weigh, type Weighed } from './weighing';
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
const MOST_OFFERED = 4;

/** The least share of the words that must be understood to act, and to ask. */
const UNDERSTOOD_TO_ACT = 0.5;
const UNDERSTOOD_TO_ASK = 0.34;

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
  if (said.length === 0) return refused;
  const everything = readWords(text, said, today, calendar);
  if (isInjection(everything)) return refused;
  const words = withoutSetAside(said);
  const whole = readWords(text, words, today, calendar);
  const found = coreOf(whole);
  const core = withContext(leaning(found, leansTo(found), today, calendar), whole);
  const pleasantry = pleasantryIn(whole);
  const weighed = weigh(signalsOf(core));
  if (isRefused(whole, core) || isNotes(whole)) return refused;
  const best = weighed[0];
  if (pleasantry && (!best || best.weight < ENOUGH)) return { ...refused, intent: pleasantry, confidence: 0.9 };
  if (!best || shareUnderstood(core) < UNDERSTOOD_TO_ASK) return { ...refused, confidence: 0.8 };
  return decide(text, weighed, best, core, whole);
}

function decide(text: string, weighed: readonly Weighed[], best: Weighed, core: Reading, whole: Reading): Understood {
  const lead = best.weight - (weighed[1]?.weight ?? 0);
  const confidence = Math.min(1, best.weight / 10) * (lead >= LEAD ? 1 : 0.5) * Math.min(1, 0.5 + shareUnderstood(core));
  const slots = slotsFor(best.intent, core, whole);
  const isUnderstood = shareUnderstood(core) >= UNDERSTOOD_TO_ACT || tellsMore.has(best.intent);
  if (best.weight >= ENOUGH && lead >= LEAD && isUnderstood) return { text, intent: best.intent, slots, confidence, offered: [] };
  const offered = weighed.slice(0, MOST_OFFERED).map(({ intent }) => intent);
  return { text, intent: 'clarify', slots, confidence, offered };
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
