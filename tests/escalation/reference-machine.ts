import { dayInLondon, dueAfter, isDay, isKnown } from './reference-days';
import { FORMAL_TOTAL_WORKING_DAYS, referenceConcerns, referenceLadders, type ReferenceRung } from './reference-ladders';

type Line = Readonly<Record<string, unknown>>;

/** What the machine says of a line: how the escalation stands, or the code of the refusal. */
export type Said = { readonly ok: true; readonly state: Line } | { readonly ok: false; readonly error: string };

/** An escalation as a record that is written over. */
interface Held {
  status: string;
  before: string;
  rung: number;
  raisedAt: number;
  opened: string;
  due: string;
  total: string | null;
  answered: boolean;
  late: boolean;
  cafcass: string | null;
}

const everyCommand = ['escalation', 'by', 'at'];
const fields: Readonly<Record<string, readonly string[]>> = {
  raise: ['child', 'stage', 'concerns', 'impact', 'childView', 'actions'],
  respond: ['text'],
  resolve: ['outcome'],
  escalate: ['to', 'reason'],
  withdraw: ['reason'],
  refer_cafcass: ['reason'],
  show: [],
  extend: ['until', 'reason', 'authority'],
  hold: ['until', 'reason'],
  pause: ['until', 'reason', 'authority'],
  resume: [],
  reassign: ['addressee', 'reason'],
};

const isEmpty = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isNoText = (value: unknown) => isEmpty(value) || typeof value !== 'string';

/** Fields whose value may be of any kind as long as there is one: what it is worth has refusals of its own. */
const ofAnyKind = ['stage', 'to', 'until'];
const lists = ['concerns', 'actions'];

function isMissing(command: string, field: string, value: unknown): boolean {
  if (lists.includes(field)) return !Array.isArray(value) || value.length === 0;
  const mayBeAnything = ofAnyKind.includes(field) || (command === 'escalate' && field === 'reason');
  return mayBeAnything ? isEmpty(value) : isNoText(value);
}

/** Raised where a line is refused; nothing has been changed by then. */
class Refused extends Error {}

function refuseIf(isSo: boolean, code: string): void {
  if (isSo) throw new Refused(code);
}

/**
 * The protocol a second time, written from its public description alone: one function from top to bottom, with
 * nothing of the room that it judges.
 */
export class ReferenceMachine {
  private readonly all = new Map<unknown, Held>();
  private latest = Number.NEGATIVE_INFINITY;
  private readonly ladder: readonly ReferenceRung[];

  constructor(council: string) {
    this.ladder = referenceLadders[council] ?? [];
  }

  run(line: Line): Said {
    try {
      return { ok: true, state: this.accept(line) };
    } catch (refused) {
      if (refused instanceof Refused) return { ok: false, error: refused.message };
      throw refused;
    }
  }

  private accept(line: Line): Line {
    const command = String(line.do);
    const needed = fields[command];
    if (!needed) throw new Refused('bad_command');
    const at = typeof line.at === 'string' ? Date.parse(line.at) : Number.NaN;
    refuseIf(!isEmpty(line.at) && !(at >= this.latest), 'bad_time');
    refuseIf([...everyCommand, ...needed].some((field) => isMissing(command, field, line[field])), 'missing_field');
    const today = dayInLondon(at);
    const known = this.all.get(line.escalation);
    const next = command === 'raise' ? this.raise(line, today, known) : this.change(command, line, today, known);
    this.all.set(line.escalation, next);
    this.latest = at;
    return this.shown(next, today);
  }

  private raise(line: Line, today: string, known: Held | undefined): Held {
    refuseIf(known !== undefined, 'already_exists');
    const rung = this.rung(line.stage);
    refuseIf(rung < 0, 'stage_not_on_ladder');
    refuseIf(rung > this.firstFormal && isNoText(line.bypassReason), 'bypass_needs_reason');
    refuseIf(!(line.concerns as unknown[]).every((code) => referenceConcerns.includes(code as string)), 'unknown_concern');
    for (const action of line.actions as (Line | null)[]) {
      const { what, who, by, measure } = action ?? {};
      refuseIf([what, who, measure].some(isNoText) || !isDay(by) || by < today, 'action_not_smart');
    }
    return {
      status: 'awaiting_response', before: '', rung, raisedAt: rung, answered: false, late: false, cafcass: null, ...this.opening(rung, today, null),
    };
  }

  private change(command: string, line: Line, today: string, known: Held | undefined): Held {
    if (!known) throw new Refused('unknown_escalation');
    if (command === 'show') return known;
    if (command === 'refer_cafcass') return { ...known, cafcass: known.cafcass ?? today };
    refuseIf(this.isClosed(known), 'already_closed');
    const isAwaiting = known.status === 'awaiting_response';
    switch (command) {
      case 'resolve':
        return { ...known, status: 'resolved' };
      case 'withdraw':
        return { ...known, status: 'withdrawn' };
      case 'reassign':
        return known;
      case 'respond':
        refuseIf(!isAwaiting, 'not_awaiting_response');
        return { ...known, status: 'responded', answered: true, late: known.late || today > known.due };
      case 'escalate':
        return this.escalate(line, today, known);
      case 'resume':
        refuseIf(known.status !== 'paused', 'not_paused');
        return { ...known, status: known.before };
    }
    refuseIf(command === 'extend' && !isAwaiting, 'not_awaiting_response');
    refuseIf(command === 'pause' && known.status === 'paused', 'already_paused');
    if (!isDay(line.until) || line.until < today) throw new Refused('bad_until');
    refuseIf(!isKnown(line.until), 'calendar_ends');
    const status = { extend: known.status, hold: 'held', pause: 'paused' }[command] ?? '';
    return { ...known, status, due: line.until, before: command === 'pause' ? known.status : known.before };
  }

  private escalate(line: Line, today: string, known: Held): Held {
    const rung = this.rung(line.to);
    refuseIf(rung < 0, 'stage_not_on_ladder');
    refuseIf(rung <= known.rung, 'stage_not_higher');
    refuseIf(!['no_response', 'unsatisfied', 'urgent'].includes(line.reason as string), 'bad_reason');
    if (line.reason === 'no_response') {
      refuseIf(known.answered, 'not_awaiting_response');
      refuseIf(!this.isOverdue(known, today), 'response_not_overdue');
    }
    refuseIf(line.reason === 'unsatisfied' && !known.answered, 'not_responded');
    refuseIf(rung > known.rung + 1 && isNoText(line.bypassReason), 'bypass_needs_reason');
    return { ...known, status: 'awaiting_response', rung, answered: false, ...this.opening(rung, today, known.total) };
  }

  private opening(rung: number, today: string, running: string | null) {
    const { days, unit, formal } = this.ladder[rung] as ReferenceRung;
    const due = dueAfter(today, days, unit);
    const total = running ?? (formal ? dueAfter(today, FORMAL_TOTAL_WORKING_DAYS, 'working') : '');
    if (due === null || total === null) throw new Refused('calendar_ends');
    return { opened: today, due, total: total === '' ? null : total };
  }

  private rung(name: unknown): number {
    const named = this.ladder.findIndex((rung) => rung.name === name);
    return named < 0 && name === 'informal' ? this.ladder.findIndex((rung) => !rung.formal) : named;
  }

  private get firstFormal(): number {
    return this.ladder.findIndex((rung) => rung.formal);
  }

  private isClosed({ status }: Held): boolean {
    return status === 'resolved' || status === 'withdrawn';
  }

  private isOverdue({ status, due }: Held, today: string): boolean {
    return status === 'awaiting_response' && today > due;
  }

  private shown(held: Held, today: string): Line {
    return {
      status: held.status,
      stage: this.ladder[held.rung]?.name,
      opened: held.opened,
      responseDue: held.due,
      formalTotalDue: held.total,
      responseOverdue: this.isOverdue(held, today),
      totalOverdue: !this.isClosed(held) && held.total !== null && today > held.total,
      raisedAt: this.ladder[held.raisedAt]?.name,
      respondedLate: held.late,
      cafcassReferred: held.cafcass,
    };
  }
}
