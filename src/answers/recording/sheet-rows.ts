import { addDays, isoDay, parseDay, type LocalDate } from '../../calendar/local-date';
import { shortDay } from '../../calendar/words';
import { doneThings, type DoneThing, type ReviewNamed } from '../../recording/command';
import { nextReviewNamed, placeNamed, reviewsHeld } from '../../recording/place';
import type { Standards } from '../../policy/standards';
import { isOpen } from '../../timetable/timetable';
import type { Option } from '../views';
import { mayRecord, type ChildContext } from './form-context';
import { doneOn } from './forms/done';
import { participationOptions } from './participation';

/** One review on the completion sheet, with what may be ticked of it. */
export interface SheetRow {
  readonly context: ChildContext;
  readonly review: ReviewNamed;
  /** The day by which the row stands in the sheet. */
  readonly day: LocalDate;
  readonly options: readonly Option[];
  /** How the child took part, where that is not recorded of a review held or to be ticked as held; else empty. */
  readonly participation: readonly Option[];
}

/** Before the booked day on which a review was held, where that is ticked. */
export const HELD = 'held.';

/** How far back, and how far ahead, the sheet looks. */
const WEEKS_BACK = 8;
const WEEKS_AHEAD = 2;

/** What a council without such a standard does not tick off. */
const standardOf: Partial<Readonly<Record<DoneThing, keyof Standards>>> = { premeeting: 'premeeting', 'careplan.updated': 'carePlanUpdated' };

const titles: Readonly<Record<DoneThing, string>> = {
  report: 'Report received',
  premeeting: 'Met the social worker',
  decisions: 'Decisions sent',
  'record.completed': 'Record completed',
  'record.sent': 'Record sent',
  letter: 'Letter to the child sent',
  'careplan.updated': 'Care plan updated',
};

const prepares: readonly DoneThing[] = ['report', 'premeeting'];
const follows = doneThings.filter((thing) => !prepares.includes(thing));

/** The reviews of one child with anything still to be ticked off by the asker, the one that comes first by its day first. */
export function rowsOf(context: ChildContext): readonly SheetRow[] {
  return [...heldRows(context), ...nextRow(context)];
}

function heldRows(context: ChildContext): readonly SheetRow[] {
  const { laid, sight } = context;
  const held = reviewsHeld(laid, sight.today);
  return held.filter(({ day }) => day >= addDays(sight.today, -7 * WEEKS_BACK) || day === held.at(-1)?.day).flatMap(({ day, facts }) => {
    const isRecent = day >= addDays(sight.today, -7 * WEEKS_BACK);
    const options = [
      ...(isRecent ? thingOptions({ kind: 'held', day }, ['report', ...follows], context) : []),
      ...(day === held.at(-1)?.day ? midwayOptions(context) : []),
    ];
    const lacksParticipation = isRecent && facts.participation === null && mayRecord('record_review', context);
    const participation = lacksParticipation ? participationOptions(laid.facts.dateOfBirth, day) : [];
    return options.length + participation.length === 0 ? [] : [{ context, review: { kind: 'held', day } as const, day, options, participation }];
  });
}

function nextRow(context: ChildContext): readonly SheetRow[] {
  const { laid, sight } = context;
  const { booked } = laid.facts.nextReview;
  if (booked === null || booked > addDays(sight.today, 7 * WEEKS_AHEAD) || context.timetable?.clock == null || !mayRecord('record_review', context)) return [];
  const review = nextReviewNamed(laid, sight.today);
  const canBeHeld = booked <= sight.today;
  const options = [
    ...(canBeHeld ? [{ value: `${HELD}${isoDay(booked)}`, title: `Held on ${shortDay(booked, sight.today)}` }] : []),
    ...thingOptions(review, prepares, context),
    ...(canBeHeld ? thingOptions(review, follows, context) : []),
    ...visitOption(context),
  ];
  const participation = canBeHeld ? participationOptions(laid.facts.dateOfBirth, booked) : [];
  return [{ context, review, day: booked, options, participation }];
}

function thingOptions(review: ReviewNamed, things: readonly DoneThing[], context: ChildContext): readonly Option[] {
  const { timetable } = context.sight.setting.policy;
  const place = placeNamed(review, context.laid, context.sight.today);
  return things
    .filter((thing) => {
      const standard = standardOf[thing];
      return standard === undefined || timetable[standard] !== null;
    })
    .filter((thing) => mayRecord(prepares.includes(thing) ? 'record_review' : 'record_paperwork', context))
    .filter((thing) => doneOn({ place, laid: context.laid }, thing) === null)
    .map((thing) => ({ value: thing, title: titles[thing] }));
}

/** A midway that is due within two weeks, or has been for as long as the sheet looks back. */
function midwayOptions(context: ChildContext): readonly Option[] {
  const { timetable, sight } = context;
  const [from, to] = [addDays(sight.today, -7 * WEEKS_BACK), addDays(sight.today, 7 * WEEKS_AHEAD)];
  const midway = timetable?.milestones.find((milestone) => milestone.id === 'midway' && isOpen(milestone) && from <= milestone.due && milestone.due <= to);
  if (!midway || !mayRecord('record_review', context)) return [];
  return [{ value: 'midway', title: 'Midway done, no concern' }, { value: 'midway.concern', title: 'Midway done, with a concern' }];
}

function visitOption({ laid, sight }: ChildContext): readonly Option[] {
  const last = reviewsHeld(laid, sight.today).at(-1)?.day ?? laid.facts.care.started;
  return laid.facts.visits.some((visit) => visit > last && visit <= sight.today) ? [] : [{ value: 'visit', title: 'Child visited' }];
}

/** A review and what it names on the sheet, as the id of an input: what is ticked, or how the child took part. */
export function inputId(what: 'done' | 'part', { context, review }: Pick<SheetRow, 'context' | 'review'>): string {
  return `${what}:${review.kind}:${isoDay(review.day)}:${context.child.id}`;
}

const INPUT_ID = /^(?:done|part):(held|after):(\d{4}-\d{2}-\d{2}):(.+)$/;

/** The child and review that an input of the sheet is about; null where the id is of no such input. */
export function readInputId(id: string): { readonly child: string; readonly review: ReviewNamed } | null {
  const [, kind, date, child] = INPUT_ID.exec(id) ?? [];
  const day = date === undefined ? null : parseDay(date);
  return (kind !== 'held' && kind !== 'after') || day === null || child === undefined ? null : { child, review: { kind, day } };
}
