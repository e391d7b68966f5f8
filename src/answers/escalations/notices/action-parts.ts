import type { LocalDate } from '../../../calendar/local-date';
import { londonDay } from '../../../calendar/london';
import { counted, shortDay } from '../../../calendar/words';
import type { ActionState, EscalationState } from '../../../escalation/state';
import type { Person } from '../../../people/person';
import { withActionsNaming, withActionsOfIro } from '../../../store/agreed-actions';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import type { MorningPart, PartLine } from '../../notices/parts';
import { nameOf } from '../event-words';
import type { CardContext } from '../following/card-context';
import { inShort } from '../following/in-short';
import { dueInWords, referenceOf } from '../following/standing-words';
import { contextsOf, lineOf, type SaidTo } from './part-lines';

const LONGEST = 120;

/** An action on a line, which stands among the others by its day. */
interface ActionLine {
  readonly by: LocalDate;
  readonly line: PartLine;
}

/** The agreed actions whose day has come, of which the IRO is asked whether they were done. */
export async function actionsDueParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const { today } = said.sight;
  const actions = await actionsOf(tx, await withActionsOfIro(tx, said.whose.id), said, ({ by }) => by <= today);
  const lines = actions.flatMap(({ context, action: { what, who, by } }): readonly ActionLine[] => {
    const note = `${inShort(what, LONGEST)} · ${inShort(who, LONGEST)}, by ${shortDay(by, today)}`;
    return context === null ? [] : [{ by, line: lineOf(context, note, context.carries === null ? 'escalation' : 'escalation.action_done') }];
  });
  return partOf({ title: 'Actions due: done?', short: 'action due' }, `${counted(lines.length, 'action')} due`, lines);
}

/** The actions that name somebody, until they are done, from the day after they were agreed. */
export async function namedParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const { whose, sight: { today } } = said;
  const isTheirs = (action: ActionState, { raised }: EscalationState) => londonDay(raised.at) < today && names(action, whose);
  const actions = await actionsOf(tx, await withActionsNaming(tx, [whose.name, whose.id]), said, isTheirs);
  const lines = actions.map(({ state, context, action: { what, by } }): ActionLine => {
    if (context === null) return { by, line: withoutChild(state, by, said) };
    return { by, line: lineOf(context, `${inShort(what, LONGEST)} · by ${dueInWords(by, today, context.circumstances.context)}`) };
  });
  return partOf({ title: 'Actions that name you', short: 'action' }, `${counted(lines.length, 'action')} for you`, lines);
}

/** An action that is still to be done, and its escalation; `context` is null where whoever is told may not see that. */
interface ActionToDo {
  readonly state: EscalationState;
  readonly action: ActionState;
  readonly context: CardContext | null;
}

/** What is still to be done in these escalations of what is looked for. */
async function actionsOf(
  tx: Tx, ids: readonly string[], said: SaidTo, isMeant: (action: ActionState, state: EscalationState) => boolean,
): Promise<readonly ActionToDo[]> {
  const found: ActionToDo[] = [];
  for (const id of ids) {
    const state = (await loadEscalation(tx, id))?.state;
    const actions = state?.actions.filter((action) => action.done === null && isMeant(action, state)) ?? [];
    if (state === undefined || actions.length === 0) continue;
    const [context = null] = await contextsOf(tx, [id], said);
    found.push(...actions.map((action) => ({ state, action, context })));
  }
  return found;
}

/** Whoever an action names may not see the child for that: they hear whom to ask. */
function withoutChild(state: EscalationState, by: LocalDate, { sight: { directory, today } }: SaidTo): PartLine {
  const whom = state.iro === null ? 'the IRO manager' : nameOf(state.iro, directory);
  return { text: `An action for you in ${referenceOf(state)}`, note: `By ${shortDay(by, today)} · ask ${whom}`, opens: null, shown: null };
}

function names({ who }: ActionState, { id, name }: Person): boolean {
  const written = who.trim().toLowerCase();
  return written === id.toLowerCase() || written === name.toLowerCase();
}

function partOf(words: Pick<MorningPart, 'title' | 'short'>, count: string, lines: readonly ActionLine[]): readonly MorningPart[] {
  const inOrder = [...lines].sort((a, b) => a.by - b.by).map(({ line }) => line);
  return lines.length === 0 ? [] : [{ ...words, count, lines: inOrder, whole: null }];
}
