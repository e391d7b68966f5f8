import { londonDay } from '../../../calendar/london';
import { counted, shortDay } from '../../../calendar/words';
import { childById } from '../../../store/children';
import { openDraftsOf, type Draft } from '../../../store/escalation-drafts';
import type { Tx } from '../../../store/open-store';
import type { MorningPart, PartLine } from '../../notices/parts';
import { calledOnCards, permitted, type PermittedChild } from '../../sight';
import type { Button } from '../../views';
import { contentOf } from '../raising/content';
import { contextsOf, lineOf, type SaidTo } from './part-lines';

const allDrafts: Button = { title: 'Open what you began', form: { name: 'escalation.drafts' } };

/** What somebody began before today and has not sent. */
export async function draftParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const { whose, sight: { today } } = said;
  const drafts = (await openDraftsOf(tx, whose.id)).filter(({ updatedAt }) => londonDay(updatedAt) < today);
  const lines: PartLine[] = [];
  for (const draft of drafts) lines.push(...(await draftLine(tx, draft, said)));
  return lines.length === 0 ? [] : [{ title: 'Begun and not sent', short: 'not sent', count: `${counted(lines.length, 'draft')} not sent`, lines, whole: allDrafts }];
}

/** One line; none where what was begun is about a child or an escalation that is not theirs any more. */
async function draftLine(tx: Tx, draft: Draft, said: SaidTo): Promise<readonly PartLine[]> {
  const { sight } = said;
  const on = `on ${shortDay(londonDay(draft.updatedAt), sight.today)}`;
  if (draft.kind === 'answer') {
    const contexts = await contextsOf(tx, draft.escalation === null ? [] : [draft.escalation], said);
    return contexts.filter(({ answers }) => answers !== null).map((context) => lineOf(context, `You began to answer ${on}`, 'escalation.answer'));
  }
  const child = draft.child === null ? null : await childById(tx, draft.child);
  const [seen] = child === null ? [] : permitted([child], 'see_timetable', sight);
  return seen === undefined ? [] : [begunLine(draft, seen, on)];
}

function begunLine(draft: Draft, { child, grounds }: PermittedChild, on: string): PartLine {
  const text = calledOnCards(child);
  const note = `You began to ${draft.kind === 'raise' ? 'raise an escalation' : 'say thank you'} ${on}`;
  const title = `${text}, ${note}: go on`;
  const opens: Button = draft.kind === 'raise'
    ? { title, form: { name: 'escalation.draft', draft: draft.token, step: contentOf(draft).step } }
    : { title, form: { name: 'good_practice', child: child.id } };
  return { text, note, opens, shown: { child: child.id, grounds } };
}
