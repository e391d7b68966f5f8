import type { Intent } from '../../src/understanding/question';
import { ask } from './asking';

/** A sentence with the question that a person would take it for. */
export interface Labelled {
  readonly text: string;
  readonly intent: Intent;
  readonly slots: Readonly<Record<string, unknown>>;
}

/** How a set of sentences was understood. */
export interface Score {
  /** The share of the sentences in scope that are acted on rightly. */
  readonly intentRight: number;
  /** The share of all sentences on which something is done that was not asked for. */
  readonly actedWrongly: number;
  /** Of those acted on rightly, the share with every slot as labelled. */
  readonly slotsRight: number;
  /** What went wrong, for the one who reads the test's report. */
  readonly misses: readonly string[];
}

/** Statuses that a list answers alike: what is due and coming, and what is behind. */
const alike: Readonly<Record<string, string>> = { due: 'due', upcoming: 'due', overdue: 'behind', late: 'behind', outstanding: 'behind' };

/** Understands each sentence on Monday 23 November 2026 and counts. */
export function scoreOf(sentences: readonly Labelled[]): Score {
  const results = sentences.map((wanted) => ({ wanted, got: ask(wanted.text) }));
  const inScope = results.filter(({ wanted }) => wanted.intent !== 'unknown');
  const right = inScope.filter(({ wanted, got }) => got.intent === wanted.intent);
  const wrong = results.filter(({ wanted, got }) => got.intent !== wanted.intent && got.intent !== 'unknown' && got.intent !== 'clarify');
  const withSlots = right.filter(({ wanted, got }) => sameSlots(wanted.slots, got.slots));
  const missed = results.filter((result) => wrong.includes(result) || (inScope.includes(result) && !withSlots.includes(result)));
  return {
    intentRight: right.length / inScope.length,
    actedWrongly: wrong.length / results.length,
    slotsRight: withSlots.length / right.length,
    misses: missed.map(({ wanted, got }) => `${wanted.text}\n  ${inWords(wanted)}\n  ${inWords(got)}`),
  };
}

function inWords({ intent, slots }: { readonly intent: string; readonly slots: object }): string {
  return `${intent} ${JSON.stringify(slots)}`;
}

function sameSlots(wanted: Readonly<Record<string, unknown>>, got: Readonly<Record<string, unknown>>): boolean {
  return [...new Set([...Object.keys(wanted), ...Object.keys(got)])].every((name) => sameSlot(name, wanted[name], got[name]));
}

function sameSlot(name: string, wanted: unknown, got: unknown): boolean {
  if (name === 'status') return groupOf(wanted) === groupOf(got);
  if (name === 'concern') return holdsWords(got, wanted);
  return flat(wanted) === flat(got);
}

function groupOf(status: unknown): string {
  if (typeof status !== 'string' || status === 'open') return 'due';
  return alike[status] ?? status;
}

/** A concern is right where it holds most of the words that say it. */
function holdsWords(got: unknown, wanted: unknown): boolean {
  const words = (text: unknown) => new Set(typeof text === 'string' ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : []);
  const [held, said] = [words(got), words(wanted)];
  return [...said].filter((word) => held.has(word)).length >= 0.6 * said.size && (said.size > 0 || held.size === 0);
}

/** Small letters, without spaces, dots and hyphens, and the parts of a range in one order. */
function flat(value: unknown): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(Object.entries(value).sort());
  return String(value).toLowerCase().replace(/[\s.-]+/g, '');
}
