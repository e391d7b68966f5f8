import { londonDay } from '../../../calendar/london';
import { shortDay } from '../../../calendar/words';
import { childById } from '../../../store/children';
import type { Draft } from '../../../store/escalation-drafts';
import type { Tx } from '../../../store/open-store';
import { formView } from '../../recording/form-view';
import { calledOnCards, permitted, type Answered, type ShownChild, type Sight } from '../../sight';
import type { Button, FormLine } from '../../views';
import { begunBy } from './begun';
import { contentOf } from './content';
import { groundsToRaise, titleOf } from './context';
import type { SettingInForce } from '../../setting-in-force';
import { placeInWords } from './step-view';

const MOST_SHOWN = 12;

/**
 * What the asker has begun and not sent, each going on where it was left.
 * @param of the child that is asked about; null for all of them
 * @param buttons what else there is to do
 */
export async function draftsView(tx: Tx, sight: Sight, setting: SettingInForce, of: string | null, buttons: readonly Button[]): Promise<Answered> {
  const drafts = (await begunBy(tx, sight.asker)).filter(({ child }) => of === null || child === of);
  const lines: FormLine[] = [];
  const shown: ShownChild[] = [];
  for (const draft of drafts.slice(0, MOST_SHOWN)) {
    const stored = draft.child === null ? null : await childById(tx, draft.child);
    const [seen] = stored === null ? [] : permitted([stored], 'see_timetable', sight);
    if (seen === undefined || groundsToRaise(seen.child, sight) === null) continue;
    lines.push(lineOf(draft, calledOnCards(seen.child), sight));
    shown.push({ child: seen.child.id, grounds: seen.grounds });
  }
  const view = formView({
    understood: `${titleOf(setting)} · begun, not sent`,
    child: 'Begun, not sent',
    headline: lines.length === 0 ? 'There is nothing that you have begun and not sent.' : 'Go on where you left off.',
    groups: lines.length === 0 ? [] : [{ title: 'Nobody has been told of these', lines }],
    buttons,
  });
  return { view, shown };
}

function lineOf({ token, updatedAt, content }: Draft, called: string, { today }: Sight): FormLine {
  const { step } = contentOf({ content });
  const note = `last written ${shortDay(londonDay(updatedAt), today)}, ${placeInWords(step)}`;
  return { title: called, note, open: { name: 'escalation.draft', draft: token, step }, openLabel: `${called}, ${note}: go on` };
}

/** The way to what the asker has begun and not sent, where there is any. */
export async function draftsButton(tx: Tx, { asker }: Pick<Sight, 'asker'>): Promise<readonly Button[]> {
  const { length } = await begunBy(tx, asker);
  return length === 0 ? [] : [{ title: `Begun, not sent: ${length}`, form: { name: 'escalation.drafts' } }];
}
