import { shippedBankHolidays } from '../../../src/calendar/bank-holidays';
import { day } from '../../../src/calendar/local-date';
import { WorkingDays } from '../../../src/calendar/working-days';
import { act, type Act, type Acted } from '../../../src/answers/escalations/act';
import type { InForce } from '../../../src/answers/escalations/circumstances';
import { escalationHandlers } from '../../../src/answers/escalations/deadlines';
import type { EscalationDeadlineKind } from '../../../src/notices/escalation-kinds';
import type { ImportBatch } from '../../../src/importing/batch';
import type { Person } from '../../../src/people/person';
import { shippedPolicies } from '../../../src/policy/councils';
import { deadlinesDue, settleBy } from '../../../src/store/deadlines';
import type { HeldEscalation } from '../../../src/store/escalations';
import { importBatch } from '../../../src/store/import-batch';
import { noticesWhere, type Notice } from '../../../src/store/notices';
import type { Store } from '../../../src/store/open-store';
import { council } from '../../conversations/council';
import { about, aStore, instant } from '../../store/samples';

export const MONDAY = instant('2026-11-23T10:15:00Z');

/** What the IRO says to raise an escalation about the child C101 in which everything is in order. */
export const raising = {
  do: 'raise', child: 'C101', stage: 1, concerns: ['report_missing'], impact: 'Nobody has planned her move.', childView: 'I want to know where I will live.',
  actions: [{ what: 'Write the report', who: 'Fern Rivers', by: '2026-12-01', measure: 'It is on the file' }],
} as const;

/** What each command says beside who and when, in order. */
export const saying = {
  respond: { do: 'respond', text: 'The report comes on Friday.' },
  not_mine: { do: 'not_mine', addressee: 'tm.west', reason: 'He moved to the other team.' },
  ask_until: { do: 'ask_until', until: '2026-12-07', reason: 'The assessment is under way.' },
  resolve: { do: 'resolve', outcome: 'The report came.' },
  withdraw: { do: 'withdraw', reason: 'Raised twice.' },
  escalate: { do: 'escalate', to: 2, reason: 'urgent' },
  hold: { do: 'hold', until: '2026-12-11', reason: 'Until the actions are done.' },
  extend: { do: 'extend', until: '2026-12-04', reason: 'She is ill.', authority: 'Officer im' },
  refuse_time: { do: 'refuse_time', reason: 'The review is on Thursday.' },
  pause: { do: 'pause', until: '2027-01-08', reason: 'A court hearing.', authority: 'Officer im' },
  resume: { do: 'resume' },
  refer_cafcass: { do: 'refer_cafcass', reason: 'No plan for a year.' },
  reassign: { do: 'reassign', addressee: 'tm.west', reason: 'She has left.' },
  action_done: { do: 'action_done', action: 0, day: '2026-11-23' },
  undo: { do: 'undo' },
} as const satisfies Readonly<Record<string, Act['command']>>;

/** A council of the conversations with a ladder of its own, at work on its escalations. */
export class CouncilAtWork {
  at = MONDAY;

  constructor(
    readonly store: Store,
    readonly inForce: InForce,
  ) {}

  on(text: string): this {
    this.at = instant(text);
    return this;
  }

  /** Somebody does something with the escalation E1, or another. */
  does(person: Person, command: Act['command'], { escalation = 'E1', seen = null as number | null } = {}): Promise<Acted> {
    return this.store.write((tx) => act(tx, { person, escalation, command, seen }, this.inForce, this.at));
  }

  /** The same, where it must be taken. */
  async must(person: Person, command: Act['command'], escalation = 'E1'): Promise<HeldEscalation> {
    const acted = await this.does(person, command, { escalation });
    if (!acted.ok) throw new Error(`${acted.code}: ${acted.problem}`);
    return acted.escalation;
  }

  /** The same, where it must be refused: why. */
  async refused(person: Person, command: Act['command'], escalation = 'E1'): Promise<Extract<Acted, { ok: false }>> {
    const acted = await this.does(person, command, { escalation });
    if (acted.ok) throw new Error(`${command.do} was taken`);
    return acted;
  }

  /** Everything that has come due by now happens; gives the kinds and outcomes. */
  async sweep(): Promise<readonly string[]> {
    const due = await this.store.write((tx) => deadlinesDue(tx, this.at));
    const outcomes: string[] = [];
    for (const deadline of due) {
      const handler = escalationHandlers[deadline.kind as EscalationDeadlineKind];
      const outcome = await this.store.write((tx) => settleBy(tx, deadline.id, this.at, () => handler(tx, deadline, this.at)));
      outcomes.push(`${deadline.kind}: ${outcome}`);
    }
    return outcomes;
  }

  async import(batch: Partial<ImportBatch>): Promise<void> {
    await importBatch(this.store, { ...council, wholeCaseload: false, people: null, teams: null, children: [], ...batch }, about({ at: this.at, today: day('2026-11-23') }));
  }

  notices(): Promise<Notice[]> {
    return this.store.write((tx) => noticesWhere(tx, {}));
  }

  /** Who is told what, in the order in which it was decided: `sw.east: escalation.asked`. */
  async told(): Promise<readonly string[]> {
    return (await this.notices()).map(({ to, kind }) => `${to}: ${kind.slice('escalation.'.length)}`);
  }

  /** The same of the notices that come of one thing that is done. */
  async toldBy(work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = (await this.told()).length;
    await work();
    return (await this.told()).slice(before);
  }
}

/** The council with everybody in it; in memory, unless a file is named that is new. */
export async function councilAtWork(policy = 'bathnes-2024', file?: string): Promise<CouncilAtWork> {
  const store = await aStore(file);
  await importBatch(store, council, about({ today: day('2026-11-23') }));
  return new CouncilAtWork(store, inForceAt(policy));
}

export function inForceAt(policy: string): InForce {
  const version = shippedPolicies().get(policy);
  if (!version) throw new Error(`no such council: ${policy}`);
  return { version, calendar: new WorkingDays(shippedBankHolidays()) };
}
