import type { Instant } from '../../calendar/london';
import { counted, longDay } from '../../calendar/words';
import { actOf } from '../../recording/acts';
import type { ReviewNamed } from '../../recording/command';
import { decide } from '../../recording/decide';
import type { Entry } from '../../recording/entry';
import { fieldNames, valueInWords } from '../../recording/words';
import type { Tx } from '../../store/open-store';
import { record } from '../../store/recordings';
import { nextReviewOf } from '../child-views';
import { calledOnCards, type Answered, type Sight } from '../sight';
import { childContext, groundsToRecord, type ChildContext } from './form-context';
import type { FormAsk } from './form-ask';
import type { Typed } from './inputs';
import { readCommand } from './read-command';
import { recordedBy } from './recorded-by';
import { ticked, type FilledIn } from './sheet-commands';
import { HELD, inputId, readInputId } from './sheet-rows';
import { sheetView } from './sheet-view';

/** One review of the sheet once it was saved. */
interface RowSaved {
  readonly called: string;
  readonly recorded: readonly Entry[];
  readonly leadsTo: string;
  readonly problems: readonly string[];
  /** What was refused, as it was filled in. */
  readonly kept: Typed;
}

/** Records what is ticked on the sheet, each thing for itself: what is refused keeps its tick, and the card says why. */
export async function takeSheet(tx: Tx, form: FormAsk, typed: Typed, sight: Sight, at: Instant): Promise<Answered> {
  const rows: RowSaved[] = [];
  for (const filled of filledIn(typed)) rows.push(await saveRow(tx, filled, sight, at));
  const refused = rows.filter(({ problems }) => problems.length > 0);
  const recorded = rows.filter((row) => row.recorded.length > 0);
  const count = recorded.reduce((sum, row) => sum + row.recorded.length, 0);
  const day: Typed = refused.length > 0 && typed['day'] !== undefined ? { day: typed['day'] } : {};
  return sheetView(tx, form, sight, {
    saved: typed,
    kept: Object.assign({}, day, ...refused.map(({ kept }) => kept)) as Typed,
    headline: count === 0 ? 'Nothing new was recorded.' : `Recorded: ${counted(count, 'fact')} of ${counted(recorded.length, 'review')}.`,
    problem: rows.length === 0
      ? 'Nothing is ticked: tick what was done, then save.'
      : refused.map(({ called, problems }) => `Not recorded, and still ticked: ${called}: ${problems.join(' ')}`).join(' '),
    facts: recorded.map((row) => {
      const lines = [...row.recorded.map((entry) => inWords(entry, sight)), row.leadsTo];
      return { title: row.called, value: lines.filter((line) => line !== '').join(' · ') };
    }),
  });
}

interface FilledRow extends FilledIn {
  readonly child: string;
  readonly review: ReviewNamed;
}

/** The reviews of which anything is filled in. */
function filledIn(typed: Typed): readonly FilledRow[] {
  const rows = new Map<string, FilledRow>();
  for (const [id, value] of Object.entries(typed)) {
    const named = readInputId(id);
    if (named === null || value === '') continue;
    const key = id.slice(id.indexOf(':'));
    const row = rows.get(key) ?? { ...named, ticks: [], participation: '', day: typed['day'] ?? '' };
    rows.set(key, id.startsWith('done:') ? { ...row, ticks: value.split(',') } : { ...row, participation: value });
  }
  return [...rows.values()];
}

async function saveRow(tx: Tx, filled: FilledRow, sight: Sight, at: Instant): Promise<RowSaved> {
  const { child, review } = filled;
  const first = await childContext(tx, child, sight);
  if (first === null) return { called: child, recorded: [], leadsTo: '', problems: ['it is not among the children you work with.'], kept: {} };
  const recorded: Entry[] = [];
  const problems: string[] = [];
  const refused: (string | null)[] = [];
  let context: ChildContext = first;
  for (const { value, command } of ticked(review, filled, first)) {
    const result = await recordOne(tx, command, context, at);
    if (typeof result === 'string') {
      problems.push(result);
      refused.push(value);
    } else {
      recorded.push(...result);
      context = (await childContext(tx, child, sight)) ?? context;
    }
  }
  const held = recorded.some(({ field }) => field === 'held');
  const next = held && context.timetable !== null ? nextReviewOf(context.timetable) : null;
  const row = { context, review };
  const holdRefused = refused.some((value) => value === null || value.startsWith(HELD));
  return {
    called: calledOnCards(context.child),
    recorded,
    leadsTo: next === null ? '' : `next review due ${longDay(next.due)}`,
    problems: [...new Set(problems)],
    kept: refused.length === 0 ? {} : {
      [inputId('done', row)]: refused.filter((value) => value !== null).join(','),
      ...(holdRefused ? { [inputId('part', row)]: filled.participation } : {}),
    },
  };
}

async function recordOne(tx: Tx, written: object, context: ChildContext, at: Instant): Promise<readonly Entry[] | string> {
  const command = readCommand(written);
  if (typeof command === 'string') return command;
  const { sight, child, laid } = context;
  const grounds = groundsToRecord(actOf(command, laid), context);
  if (grounds === null) return 'you may not record this of this child.';
  const decision = decide(command, { child: child.id, laid }, sight.setting);
  return decision.ok ? record(tx, decision.entries, recordedBy(sight, grounds, at)) : decision.problem;
}

function inWords(entry: Entry, { setting, today }: Sight): string {
  return `${fieldNames[entry.field]}: ${valueInWords(entry, setting.policy, today)}`;
}
