import type { Tx } from '../../../store/open-store';
import type { Question } from '../../../understanding/question';
import { pageOf } from '../../pages';
import { formView } from '../../recording/form-view';
import type { Answered, Sight } from '../../sight';
import type { FormView } from '../../views';
import { questionButtons } from '../../words-answer';
import { listLine } from './list-lines';
import type { SeenListed } from './listing';

const LINES_A_PAGE = 12;
const MOST_BUTTONS = 4;

/** Escalations under their headings. */
export interface Grouped {
  readonly group: string;
  readonly listed: SeenListed;
}

/** A page of a list of escalations, in groups that stand in the order of their first line. */
export async function listCard(
  tx: Tx, all: readonly Grouped[], words: Pick<FormView, 'understood' | 'headline'>, sight: Sight,
): Promise<Answered> {
  const { shown, here, pager } = pageOf(all, sight.ask, LINES_A_PAGE);
  const titles = [...new Set(shown.map(({ group }) => group))];
  const back = { question: here.question, page: here.page };
  const groups: FormView['groups'][number][] = [];
  for (const title of titles) {
    const lines = [];
    for (const { listed } of shown.filter(({ group }) => group === title)) lines.push(await listLine(tx, listed, back, sight));
    groups.push({ title, lines });
  }
  return {
    view: formView({ ...words, child: 'Escalations', groups, pager, buttons: otherLists(sight) }),
    shown: shown.map(({ listed: { child, grounds } }) => ({ child, grounds })),
  };
}

/** Other lists that somebody is likely to want next. */
function otherLists({ ask: { question: { slots } } }: Sight): FormView['buttons'] {
  const { person, team, scope } = slots;
  const whose = { ...(person && { person }), ...(team && { team }), ...(scope && { scope }) };
  const list = (status: 'awaiting_me' | 'open' | 'overdue' | 'resolved'): Question =>
    ({ intent: 'escalations.list', slots: status === 'awaiting_me' ? { status } : { status, ...whose } });
  const others = [
    ['Waiting for me', list('awaiting_me')], ['Open', list('open')], ['Overdue', list('overdue')], ['Closed', list('resolved')],
  ] as const;
  return questionButtons(others.filter(([, question]) => question.slots.status !== slots.status)).slice(0, MOST_BUTTONS);
}
