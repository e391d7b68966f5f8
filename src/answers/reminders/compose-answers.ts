import { z } from 'zod';
import { shortDay } from '../../calendar/words';
import { standing } from '../../recording/held-claims';
import { placeNamed } from '../../recording/place';
import { directoryOf } from '../../store/directory';
import type { Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { isOpen } from '../../timetable/timetable';
import type { Setting } from '../../timetable/milestone';
import { asking, writeAsk } from '../ask';
import { messageOf, overtaken, type ComposeKind } from '../notices/composed';
import { dateOf, reviewInDays } from '../notices/duty-lines';
import { saidOfReport } from '../paperwork';
import { recordButtons } from '../recording/buttons';
import { childContext, reviewMilestone } from '../recording/form-context';
import { calledOnCards } from '../sight';
import { sightOf } from '../sight-of';
import { wordsView } from '../words-answer';
import { whereCardsGo } from './not-mine';

const untilSchema = z.object({ entry: z.int() });

/** That whoever writes a report needs longer for it: to the IRO. */
export const composeNeedsUntil: ComposeKind = async (tx, notice, setting) => {
  const { entry } = untilSchema.parse(notice.data);
  const context = await contextFor(tx, notice, setting);
  if (context === null || context.timetable === null) return overtaken('the child is no longer theirs to see');
  const { child, laid, timetable, grounds, sight: { directory, today, setting: { policy } } } = context;
  const said = standing(laid.entries).find(({ id }) => id === entry);
  if (said?.field !== 'reportUntil' || said.value === null) return overtaken('they have said otherwise since');
  const place = said.about.kind === 'child' ? null : placeNamed(said.about, laid, today);
  const review = place === null ? null : reviewMilestone(context, place);
  const report = review === null || timetable.clock === null ? null : dateOf(timetable, { milestone: 'report', sequence: review.sequence });
  const isAwaited = review !== null && report !== null && isOpen(report) && saidOfReport(child, review).isThere === null;
  if (!isAwaited) return overtaken('the report is there, or no longer needed');
  const { day: until, reason } = said.value;
  const isAfter = review.done === null && until >= (review.review?.booked ?? review.due);
  const name = directory.person(said.by)?.name ?? said.by;
  const lines = [
    `${name} needs until ${shortDay(until, today)} for the ${policy.words.report} for review ${review.sequence ?? ''}.`,
    `Reason given: ${reason}`,
    `${reviewInDays(review, today)}${isAfter ? `, and the ${policy.words.report} would not be there before it` : ''}.`,
  ];
  const buttons = [opensTheChild(child.id), ...recordButtons(context)];
  return messageOf(wordsView(`More time for a report · ${calledOnCards(child)}`, lines, buttons), '1 report needs more time', [{ child: child.id, grounds }]);
};

const notMineSchema = z.object({ by: z.string() });

/** That somebody says that a child is not theirs, though the case system names them: to whoever manages them. */
export const composeNotMine: ComposeKind = async (tx, notice, setting) => {
  const { by } = notMineSchema.parse(notice.data);
  const context = await contextFor(tx, notice, setting);
  if (context === null) return overtaken('the child is no longer theirs to see');
  const { child, timetable, grounds, sight: { directory } } = context;
  if (child.allocation.socialWorker !== by || timetable?.clock == null) return overtaken('somebody else works with the child by now, or care has ended');
  const name = directory.person(by)?.name ?? by;
  const lines = [
    `${name} says that ${calledOnCards(child)} is not theirs.`,
    'The case system names them as the child’s social worker. Put it right there: it is taken over with the next import.',
    whereCardsGo(child, directory, setting),
  ];
  return messageOf(wordsView(`Whose child is it? · ${calledOnCards(child)}`, lines, [opensTheChild(child.id)]), '1 child may have another social worker', [{ child: child.id, grounds }]);
};

async function contextFor(tx: Tx, { to, child }: Notice, setting: Setting) {
  const person = (await directoryOf(tx)).person(to);
  if (person === null || child === null) return null;
  return childContext(tx, child, await sightOf(tx, person, asking({ intent: 'review.next', slots: { child } }), setting));
}

function opensTheChild(child: string) {
  return { title: 'Open the child', ask: writeAsk(asking({ intent: 'review.next', slots: { child } })) };
}
