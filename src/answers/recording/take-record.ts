import { z } from 'zod';
import type { Instant } from '../../calendar/london';
import type { Grounds } from '../../people/permissions';
import type { Person } from '../../people/person';
import { actOf } from '../../recording/acts';
import { decide } from '../../recording/decide';
import type { Entry, NewEntry } from '../../recording/entry';
import { record } from '../../store/recordings';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { writeLooks } from '../looks';
import { decideLateAnswered } from '../notices/late-answered';
import { decideLateAsked } from '../notices/late-asked';
import { decideOfficerTold } from '../notices/officer-told';
import { calledOnCards, type Answered, type Sight } from '../sight';
import type { FormView, View } from '../views';
import { formAskSchema, type FormAsk } from './form-ask';
import { childContext, formContext, groundsToRecord, type ChildContext, type FormContext } from './form-context';
import { entryInWords } from './history';
import { readTyped, type Typed } from './inputs';
import { contextFor, fillInView, notFound, refusedView, showing, sightForForm } from './open-form';
import { readCommand } from './read-command';
import { recordedView } from './recorded';
import { recordedBy } from './recorded-by';
import { fillInOf } from './registry';
import { takeSheet } from './take-sheet';

const pressSchema = z.looseObject({ form: formAskSchema, seen: z.int().min(0) });

/** What was pressed on a card of recording. */
export interface RecordPress {
  readonly form: FormAsk;
  /** The last entry of the child that the card showed. */
  readonly seen: number;
  readonly typed: Typed;
}

/** What came with a press, null where it is not of one of our cards. */
export function readPress(data: unknown): RecordPress | null {
  const read = pressSchema.safeParse(data);
  return read.success ? { form: read.data.form, seen: read.data.seen, typed: readTyped(data) } : null;
}

/**
 * Records what somebody has filled in on a card: all of it or, where any of it is refused, nothing. The answer is what
 * stands now, or the same card with one sentence that says why not.
 */
export async function takeRecord(tx: Tx, asker: Person, press: RecordPress, setting: Setting, at: Instant): Promise<View> {
  const sight = await sightForForm(tx, asker, press.form, setting);
  const answered = press.form.name === 'sheet' ? await takeSheet(tx, press.form, press.typed, sight, at) : await takeFillIn(tx, press, sight, at);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function takeFillIn(tx: Tx, { form, seen, typed }: RecordPress, sight: Sight, at: Instant): Promise<Answered> {
  const context = await contextFor(tx, form, sight);
  const fillIn = fillInOf(form.name);
  if (context === null || fillIn === null) return notFound(form, sight);
  const decided = await decideAll(tx, context, fillIn.commands(context, typed));
  if (decided.kind === 'forbidden') return showing(context, refusedView(context));
  if (decided.kind === 'refused') return showing(context, fillInView(context, typed, decided.problem, newerThan(seen, context)));
  const recorded: Entry[] = [];
  const told: string[] = [];
  for (const { on, grounds, entries } of decided.decisions) {
    const now = await record(tx, entries, recordedBy(sight, grounds, at));
    await decideLateAsked(tx, on.child, now, sight, at);
    await decideLateAnswered(tx, on, now, at);
    told.push(...(await decideOfficerTold(tx, on, now, at)));
    recorded.push(...now);
  }
  const now = await contextNow(tx, context);
  const more = [...othersInWords(decided.decisions, context), ...told];
  return showing(now, recordedView(now, recorded.filter(({ child }) => child === context.child.id), more));
}

/** One thing decided, of which child, and why the asker may record it. */
interface Decided {
  readonly on: ChildContext;
  readonly grounds: Grounds;
  readonly entries: readonly NewEntry[];
}

type AllDecided =
  | { readonly kind: 'decided'; readonly decisions: readonly Decided[] }
  | { readonly kind: 'refused'; readonly problem: string }
  | { readonly kind: 'forbidden' };

async function decideAll(tx: Tx, context: FormContext, commands: readonly object[]): Promise<AllDecided> {
  const decisions: Decided[] = [];
  for (const written of commands) {
    const command = readCommand(written);
    if (typeof command === 'string') return { kind: 'refused', problem: command };
    const on = command.child === context.child.id ? context : await childContext(tx, command.child, context.sight);
    const grounds = on === null ? null : groundsToRecord(actOf(command, on.laid), on);
    if (on === null || grounds === null) return { kind: 'forbidden' };
    const decision = decide(command, { child: on.child.id, laid: on.laid }, on.sight.setting);
    if (!decision.ok) return { kind: 'refused', problem: on === context ? decision.problem : `${calledOnCards(on.child)}: ${decision.problem}` };
    decisions.push({ on, grounds, entries: decision.entries });
  }
  return { kind: 'decided', decisions };
}

/** What others have recorded since the card was drawn. */
function newerThan(seen: number, context: FormContext): FormView['facts'] {
  const newer = context.laid.entries.filter(({ id, by }) => id > seen && by !== context.sight.asker.id);
  return newer.map((entry) => ({ title: 'Meanwhile', value: entryInWords(entry, context) }));
}

/** The child once something was recorded. */
async function contextNow(tx: Tx, { child, form, sight }: FormContext): Promise<FormContext> {
  const now = await childContext(tx, child.id, sight);
  if (now === null) throw new Error('a child of whom something was recorded cannot be found');
  return formContext(now, form);
}

function othersInWords(decisions: readonly Decided[], { child }: FormContext): readonly string[] {
  return decisions.filter(({ on }) => on.child.id !== child.id).map(({ on, entries }) => {
    const called = calledOnCards(on.child);
    return entries.length === 0 ? `${called} was recorded already.` : `Recorded for ${called} too.`;
  });
}
