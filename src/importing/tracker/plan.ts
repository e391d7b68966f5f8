import type { RecordingState } from '../../recording/decision';
import type { NewEntry } from '../../recording/entry';
import { withRecorded } from '../../recording/trial';
import type { Setting } from '../../timetable/milestone';
import type { ReadingReport } from '../report';
import { groupedBy } from '../grouping';
import { decideRow, type RowDecision } from './decide-row';
import type { ReadField, TrackerRow } from './read-rows';

/** What a tracker would record, as things stand. */
export interface TrackerPlan {
  readonly entries: readonly NewEntry[];
  /** Rows that record something, and rows that say only what is known. */
  readonly imported: number;
  readonly unchanged: number;
}

/**
 * Decides about all rows of a tracker, those of a child in the order of its reviews.
 * @param find a child by reference; null where there is none
 * @param report takes the rows left out and the cells that differ from what was known, in the file's order
 */
export function planTracker(
  rows: readonly TrackerRow[], find: (reference: string) => RecordingState | null, setting: Setting, report: ReadingReport,
): TrackerPlan {
  const references = new Set(rows.map(({ child }) => child));
  const found = new Map([...references].map((reference) => [reference, find(reference)]));
  const states = new Map([...found.values()].flatMap((state) => (state ? [[state.child, state] as const] : [])));
  const decisions = new Map<TrackerRow, RowDecision>();
  const entries: NewEntry[] = [];
  for (const [child, ofChild] of groupedBy(rows, (row) => found.get(row.child)?.child ?? null)) {
    const state = states.get(child);
    if (state) entries.push(...decideRows(ofChild, state, setting, decisions));
  }
  return { entries, ...reported(rows, decisions, report) };
}

/** Decides about the rows of one child, each as things stand after the rows before it, and gives what they record. */
function decideRows(
  rows: readonly TrackerRow[], state: RecordingState, setting: Setting, decisions: Map<TrackerRow, RowDecision>,
): readonly NewEntry[] {
  const entries: NewEntry[] = [];
  const lines = new Map<string, TrackerRow>();
  for (const row of [...rows].sort(inOrderOfReviews)) {
    const decision = decideRow(row, { ...state, laid: withRecorded(state.laid, entries) }, setting);
    const before = decision.ok ? decision.reviews.map((review) => lines.get(review)).find((other) => other !== undefined) : undefined;
    if (before) {
      decisions.set(row, leftOut('held', `is of a review that line ${before.line} has already: keep one of them`));
      continue;
    }
    decisions.set(row, decision);
    if (!decision.ok) continue;
    for (const review of decision.reviews) lines.set(review, row);
    entries.push(...decision.entries);
  }
  return entries;
}

function inOrderOfReviews(one: TrackerRow, other: TrackerRow): number {
  const dayOf = ({ held, booked }: TrackerRow) => held ?? booked ?? Infinity;
  const days = dayOf(one) === dayOf(other) ? 0 : dayOf(one) - dayOf(other);
  return days || (one.number ?? 0) - (other.number ?? 0) || (one.part ?? 0) - (other.part ?? 0);
}

function leftOut(field: ReadField, sentence: string): RowDecision {
  return { ok: false, problems: [{ field, sentence }] };
}

function reported(
  rows: readonly TrackerRow[], decisions: ReadonlyMap<TrackerRow, RowDecision>, report: ReadingReport,
): Pick<TrackerPlan, 'imported' | 'unchanged'> {
  let imported = 0;
  let unchanged = 0;
  for (const row of rows) {
    const { file, line, called } = row;
    const decision = decisions.get(row) ?? leftOut('child', `"${row.child}" is no child known here: import the children first, or correct the reference`);
    if (!decision.ok) {
      for (const { field, sentence } of decision.problems) report.reject({ file, line, field: called(field), problem: sentence });
      continue;
    }
    for (const { field, sentence } of decision.notes) report.warn(`${file}:${line}: ${called(field)}: ${sentence}`);
    if (decision.entries.length > 0) imported += 1;
    else unchanged += 1;
  }
  return { imported, unchanged };
}
