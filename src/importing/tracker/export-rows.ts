import type { LocalDate } from '../../calendar/local-date';
import type { Directory } from '../../people/directory';
import type { Allocation } from '../../people/person';
import { valueOf, type LaidOver, type LaidReview } from '../../recording/laid-over';
import { valueInWords } from '../../recording/words';
import type { ReviewFacts } from '../../timetable/facts';
import type { Milestone, Setting } from '../../timetable/milestone';
import { timetableOf } from '../../timetable/timetable';
import { codesInCell } from './code-lists';
import { trackerHeadings, type TrackerColumn } from './fields';
import { numberedReviews, secondPartOf } from './match-review';
import { midwayAfter } from './midway-verdict';
import type { SheetCell, SheetRow } from './write-sheet';

/** A child as the tracker shows it. */
export interface TrackedChild {
  readonly id: string;
  readonly initials: string | null;
  readonly allocation: Allocation;
  readonly laid: LaidOver;
}

type Cells = Partial<Record<Exclude<TrackerColumn, 'number'>, SheetCell>>;

/** The cells of one review. */
type ReviewCells = Cells & { readonly number: number };

const columns = Object.keys(trackerHeadings) as TrackerColumn[];

/** The heading line of a tracker. */
export const headingLine: readonly string[] = Object.values(trackerHeadings);

/**
 * The rows of a tracker: for each child in care the reviews held in the present period of care, each part in a row of
 * its own, and the next review.
 */
export function trackerRows(children: readonly TrackedChild[], directory: Directory, setting: Setting): readonly SheetRow[] {
  return children.flatMap((child) => rowsOf(child, directory, setting)).map((cells) => columns.map((column) => cells[column] ?? null));
}

function rowsOf({ id, initials, allocation, laid }: TrackedChild, directory: Directory, setting: Setting): readonly ReviewCells[] {
  const reading = timetableOf(laid.facts, setting);
  if (reading.ok && reading.timetable.clock === null) return [];
  const milestones = reading.ok ? reading.timetable.milestones.filter((milestone) => milestone.id === 'review') : [];
  const name = (worker: string | null) => directory.person(worker)?.name ?? worker;
  const { iro, socialWorker, team } = allocation;
  const ofChild: Cells = { child: id, initials, iro: name(iro), socialWorker: name(socialWorker), team: directory.team(team)?.name ?? team };

  const held = numberedReviews(laid, setting.today);
  const rows = [...held.flatMap((review, index) => heldRows(review, index + 1, laid, setting)), { number: held.length + 1, ...nextCells(laid) }];
  return rows.map((cells) => ({ ...ofChild, ...cells, ...dueCells(milestones.find(({ sequence }) => sequence === cells.number)) }));
}

function dueCells(review: Milestone | undefined): Cells {
  return { dueLegal: dayCell(review?.legal ?? null), dueLocal: dayCell(review?.local ?? null) };
}

function heldRows(review: LaidReview, number: number, laid: LaidOver, setting: Setting): readonly ReviewCells[] {
  const second = secondPartOf(review, laid, setting.today);
  const midway = midwayAfter(review, laid, setting.today);
  const concern = midway?.entry?.value?.concern;
  const first: Cells = {
    booked: dayCell(valueOf(review, 'booked')),
    midway: dayCell(midway?.day ?? null),
    midwayConcern: concern == null ? null : yesNo(concern),
    ...reviewCells(review, setting),
  };
  return [{ number, ...first }, ...(second ? [{ number, ...reviewCells(second, setting) }] : [])];
}

function reviewCells({ day, part, facts }: LaidReview, { policy, today }: Setting): Cells {
  return {
    held: dayCell(day),
    part,
    participation: facts.participation,
    format: facts.format === null ? null : valueInWords({ field: 'format', value: facts.format }, policy, today),
    chairedByChild: facts.chairedByChild === null ? null : yesNo(facts.chairedByChild),
    ...preparationCells(facts),
    decisionsSent: dayCell(facts.decisionsSent),
    recordCompleted: dayCell(facts.recordCompleted),
    recordSent: dayCell(facts.recordSent),
    letterSent: dayCell(facts.letterSent),
    carePlanUpdated: dayCell(facts.carePlanUpdated),
    lateReasons: codesInCell(facts.lateReasons, policy.reasons.late),
    partReasons: codesInCell(facts.partReasons, policy.reasons.split),
    checks: codesInCell(facts.checks, policy.checks),
  };
}

function nextCells({ facts: { nextReview } }: LaidOver): Cells {
  return { booked: dayCell(nextReview.booked), ...preparationCells(nextReview) };
}

function preparationCells({ reportReceived, premeetingHeld }: Pick<ReviewFacts, 'reportReceived' | 'premeetingHeld'>): Cells {
  return { reportReceived: dayCell(reportReceived), premeetingHeld: dayCell(premeetingHeld) };
}

function dayCell(day: LocalDate | null): SheetCell {
  return day === null ? null : { day };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
