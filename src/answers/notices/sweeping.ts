import type { Instant } from '../../calendar/london';
import type { Deadline } from '../../store/deadlines';
import type { Store, Tx } from '../../store/open-store';
import { escalationHandlers } from '../escalations/deadlines';
import { followAllocations } from '../escalations/follow';
import { SNOOZE, snoozeIsOver } from '../reminders/snooze';
import type { ComposeWith } from './compose';
import { followFacts } from './follow-facts';
import { hearAll } from './hearing';
import { decideMorning, peopleToTell } from './morning';
import { renewDigests } from './renew';
import { settingsOf } from './settings';

/**
 * What a sweep is given to decide with, wherever it runs: what happens when a deadline comes, who is told in the morning and
 * of what, and whose digest changed.
 */
export function sweepingWith({ policy, calendar }: ComposeWith) {
  const settingAt = settingsOf(policy, calendar);
  return {
    policy,
    calendar,
    handlers: { ...escalationHandlers, [SNOOZE]: (tx: Tx, deadline: Deadline, at: Instant) => snoozeIsOver(tx, deadline, settingAt(at), at) },
    followAllocations,
    followFacts: (store: Pick<Store, 'write'>, at: Instant) => followFacts(store, settingAt(at), at),
    peopleToTell,
    prepareMorning: async (store: Pick<Store, 'write'>, morningAt: Instant) => {
      const heard = await hearAll(store, settingAt(morningAt));
      return (tx: Tx, people: readonly string[], at: Instant) => decideMorning(tx, people, settingAt(at), at, heard);
    },
    renewDigests: (store: Pick<Store, 'write'>, at: Instant) => renewDigests(store, settingAt(at), at),
  };
}
