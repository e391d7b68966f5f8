import { decideMorning, peopleToTell } from '../../../src/answers/notices/morning';
import { shippedBankHolidays } from '../../../src/calendar/bank-holidays';
import { londonDay, type Instant } from '../../../src/calendar/london';
import { WorkingDays } from '../../../src/calendar/working-days';
import { readPolicy, type CouncilPolicy } from '../../../src/policy/council-policy';
import { shippedPolicies } from '../../../src/policy/councils';
import { noticesWhere, type Notice } from '../../../src/store/notices';
import type { Store } from '../../../src/store/open-store';
import { settingFor } from '../../../src/timetable/milestone';
import { staff, teams } from '../../conversations/council';
import { people } from '../../conversations/recording-forms';
import { booked, heldWithout } from '../../conversations/reminded';
import { closeAll } from '../../store/samples';
import { aCouncil } from '../asked';
import { councilAtWork, raising } from '../escalations/council-at-work';
import { instant, monday } from './telling';

afterAll(closeAll);

const calendar = new WorkingDays(shippedBankHolidays());

type Written = { readonly reminders: readonly object[]; readonly missingReport: object; readonly lists: readonly object[] };

const tryOut = (rule: object) => ({ ...rule, monitor: true });

/** A council's policy with some of its rules tried out. */
function trying(council: string, change: (written: Written) => Partial<Written>): CouncilPolicy {
  const written = shippedPolicies().get(council)?.written as Written;
  const reading = readPolicy({ ...written, ...change(written) });
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.version.policy;
}

/** Decides everybody's morning under a policy; gives what is to be sent and what is only written down. */
async function morningUnder(policy: CouncilPolicy, store: Store, at: Instant = monday) {
  return store.write(async (tx) => {
    await decideMorning(tx, await peopleToTell(tx), settingFor(policy, calendar, londonDay(at)), at);
    return { sent: await noticesWhere(tx, {}), monitored: await noticesWhere(tx, { state: 'monitored' }) };
  });
}

const inShort = (notices: readonly Notice[]) => notices.map(({ to, kind, headline }) => `${to}: ${kind}: ${headline}`).sort();
const council = (...children: ReturnType<typeof booked>[]) => aCouncil({ children, people, teams, wholeCaseload: true });

let store: Store;

afterEach(() => store.close());

describe('reminders that are tried out', () => {
  test('are written down, and nobody is told', async () => {
    store = await council(booked());
    const { sent, monitored } = await morningUnder(trying('bathnes-2024', ({ reminders }) => ({ reminders: reminders.map(tryOut) })), store);
    expect(sent.filter(({ to }) => to === 'sw.east')).toEqual([]);
    expect(inShort(monitored)).toEqual(['sw.east: report.remind: Reminder: the report for a review · RS · C301 · Review 4 on Mon 30 Nov · social work report due Wed 25 Nov']);
  });

  test('change nothing of a reminder beside them that is in force', async () => {
    store = await council(booked());
    const second = trying('bathnes-2024', ({ reminders: [first = {}, ...others] }) => ({ reminders: [first, ...others.map(tryOut)] }));
    const atMonday = await morningUnder(second, store);
    expect([inShort(atMonday.sent.filter(({ to }) => to === 'sw.east')), atMonday.monitored]).toEqual([['sw.east: report.remind: null'], []]);
    const atWednesday = await morningUnder(second, store, instant('2026-11-25T08:30:00Z'));
    expect(atWednesday.sent.filter(({ kind }) => kind === 'report.remind')).toHaveLength(1);
    expect(atWednesday.monitored.map(({ to, kind, step }) => [to, kind, step])).toEqual([['sw.east', 'report.remind', 'report 4 -3 working days']]);
  });
});

describe('what follows a missing report, tried out', () => {
  const missing = (id: string) => trying(id, ({ missingReport }) => ({ missingReport: tryOut(missingReport) }));

  test('at B&NES is written down for everybody who would have been told', async () => {
    store = await council(heldWithout());
    const { sent, monitored } = await morningUnder(missing('bathnes-2024'), store);
    expect(sent.filter(({ kind }) => kind !== 'digest')).toEqual([]);
    expect(monitored.map(({ to, kind, child }) => `${to}: ${kind} ${child}`).sort()).toEqual([
      'hos: digest C302', 'lm.east: report.held_without C302', 'sw.east: report.asked_after C302', 'tm.east: digest C302',
    ]);
  });

  test.each([
    ['bcp-2023', ['iro: report.cause_for_concern', 'sw.east: report.asked_after', 'tm.east: digest']],
    ['rotherham-2022', ['iro: digest', 'iro: report.record_why', 'sw.east: digest']],
  ])('at %s too', async (id, expected) => {
    store = await council(heldWithout());
    const { sent, monitored } = await morningUnder(missing(id), store);
    expect(sent.filter(({ kind }) => kind !== 'digest')).toEqual([]);
    expect(monitored.map(({ to, kind }) => `${to}: ${kind}`).sort()).toEqual(expected);
  });

  test('on the day of the review is written down as well', async () => {
    store = await council(booked({ nextReview: { booked: '2026-11-23', premeetingHeld: '2026-11-03' } }));
    const { monitored } = await morningUnder(missing('bathnes-2023'), store);
    expect(inShort(monitored)).toEqual([
      'iro: digest: RS · C301 · Review 4 on Mon 23 Nov · pre-meeting report was due Wed 18 Nov · it goes ahead, once you have talked with the social worker',
      'sw.east: digest: RS · C301 · Review 4 on Mon 23 Nov · pre-meeting report was due Wed 18 Nov',
    ]);
  });
});

describe('a regular list that is tried out', () => {
  const lists = (id: string) => trying(id, (written) => ({ lists: written.lists.map(tryOut) }));
  const listed = ({ monitored }: { readonly monitored: readonly Notice[] }) => inShort(monitored).filter((line) => line.includes(': digest: '));

  test.each([
    ['bcp-2023', 'sm', 'Held without a report in time: this week · 1 child in the week’s list · TU · C302: '],
    ['bathnes-2023', 'bs', 'What has still to be completed or sent: this week · 1 child in the week’s list · TU · C302: '],
    ['west-berkshire-2023', 'iro', 'Late, or soon to be: this week · 1 child in the week’s list · TU · C302: '],
  ])('%s: is written down once, with everybody on it, and is not in the digest of %s', async (id, to, words) => {
    store = await council(heldWithout());
    const once = await morningUnder(lists(id), store);
    expect(listed(once)).toEqual([expect.stringContaining(`${to}: digest: ${words}`)]);
    expect(listed(await morningUnder(lists(id), store))).toHaveLength(1);
    expect(listed(await morningUnder(lists(id), store, instant('2026-11-24T08:30:00Z')))).toHaveLength(1);
  });

  test.each([
    ['rotherham-2022', '2026-12-01T08:30:00Z', 'hos: digest: The highlight report is due: this month · 1 report to write · The highlight report is due: for the month before this one'],
    ['bathnes-2024', '2027-01-04T08:30:00Z', 'im: digest: The board’s report is due: this quarter · 1 report to write · The board’s report is due: for the quarter before this one'],
  ])('%s: so is one of figures', async (id, at, words) => {
    store = await council(heldWithout());
    expect(listed(await morningUnder(lists(id), store, instant(at)))).toEqual([words]);
  });

  test('of active escalations is written down with its counts; whoever manages has in the digest what they would have without it', async () => {
    const atWork = await councilAtWork('bcp-2023');
    ({ store } = atWork);
    await atWork.must(staff.iro, { ...raising, stage: 'informal' });
    const { sent, monitored } = await morningUnder(lists('bcp-2023'), store, instant('2026-11-30T08:30:00Z'));
    expect(monitored.filter(({ step }) => step === 'list active_escalations').map(({ to, headline }) => [to, headline])).toEqual([
      ['sm', 'Active escalations this week · 1 active escalation · Informal stage: 1, 1 overdue'],
    ]);
    expect(sent.some(({ to, kind }) => to === 'sm' && kind === 'digest')).toBe(true);
  });
});
