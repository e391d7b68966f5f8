import type { Instant } from '../../calendar/london';
import type { WorkingDays } from '../../calendar/working-days';
import type { NoticeKind } from '../../notices/notice';
import type { CouncilPolicy } from '../../policy/council-policy';
import type { Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { escalationComposers } from '../escalations/notices/compose';
import { composeGoodPractice } from '../escalations/notices/compose-good-practice';
import { composeNeedsUntil, composeNotMine } from '../reminders/compose-answers';
import { reminderComposers } from '../reminders/compose-reminder';
import { composeCoverNone, composeCoverSet } from './compose-cover';
import { composeDigest } from './compose-digest';
import { composeEvent } from './compose-event';
import { composeLateAnswered } from './compose-late-answered';
import { composeLateAsked } from './compose-late-asked';
import { composeMoved } from './compose-moved';
import type { Composed, ComposeKind } from './composed';
import { settingsOf } from './settings';

/** How each kind of notice is worded. */
const kinds: Readonly<Record<NoticeKind, ComposeKind>> = {
  digest: composeDigest,
  'late_review.asked': composeLateAsked,
  'late_review.answered': composeLateAnswered,
  'cover.set': composeCoverSet,
  'cover.none': composeCoverNone,
  good_practice: composeGoodPractice,
  'report.needs_until': composeNeedsUntil,
  'report.not_mine': composeNotMine,
  ...reminderComposers,
  'facts.moved': composeMoved,
  'event.told': composeEvent,
  ...escalationComposers,
};

/** A council's rules, and its working days as they are at each call. */
export interface ComposeWith {
  readonly policy: CouncilPolicy;
  readonly calendar: () => WorkingDays;
}

/**
 * Words notices at the moment when they are sent, from the state of that moment.
 * @returns a function that gives the message, or why the notice is no longer true
 */
export function composeWith({ policy, calendar }: ComposeWith): (tx: Tx, notice: Notice, at: Instant) => Promise<Composed> {
  const settingAt = settingsOf(policy, calendar);
  return (tx, notice, at) => kinds[notice.kind](tx, notice, settingAt(at), at);
}
