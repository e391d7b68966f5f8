import type { About, Fact, NewEntry } from './entry';
import { isSameValue } from './lay-values';
import { entryOf, type LaidOver, type RecordedAbout } from './laid-over';
import { fieldNames, valueInWords } from './words';
import type { Setting } from '../timetable/milestone';

/** A child as things stand when somebody wants to record something. */
export interface RecordingState {
  readonly child: string;
  readonly laid: LaidOver;
}

/** What is to be recorded, which is nothing where it is recorded so already; or one sentence that says why not and what to do. */
export type Decision =
  | { readonly ok: true; readonly entries: readonly NewEntry[] }
  | { readonly ok: false; readonly problem: string };

export function refuse(problem: string): Decision {
  return { ok: false, problem };
}

/** All of several decisions, or the first problem. */
export function together(decisions: readonly Decision[]): Decision {
  const refused = decisions.find(({ ok }) => !ok);
  return refused ?? { ok: true, entries: decisions.flatMap((decision) => (decision.ok ? decision.entries : [])) };
}

/** An entry that stands beside whatever else was recorded. */
export function entry(fact: Fact, about: About, { child }: RecordingState, replaces: number | null = null): NewEntry {
  return { ...fact, child, about, why: null, replaces };
}

/** Records a value once: the same again changes nothing, another one needs a correction. */
export function recordOnce(fact: Fact, about: About, recorded: RecordedAbout, state: RecordingState, setting: Setting): Decision {
  const before = entryOf(recorded, fact.field);
  if (before === null || before.value === null) return { ok: true, entries: [entry(fact, about, state)] };
  return isSameValue(before.value, fact.value) ? { ok: true, entries: [] } : refuse(needsCorrection(before, setting));
}

/** What to say where something else is recorded already. */
export function needsCorrection(fact: Fact, { policy, today }: Setting): string {
  return `${fieldNames[fact.field]}: recorded as ${valueInWords(fact, policy, today)} already. To change it, correct it and say why.`;
}
