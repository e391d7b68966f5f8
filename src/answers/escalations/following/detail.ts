import { londonDay } from '../../../calendar/london';
import { shortDay } from '../../../calendar/words';
import { isClosed, type EscalationState } from '../../../escalation/state';
import { calledOnCards } from '../../sight';
import { capital } from '../../understood';
import type { EscalationView } from '../../views';
import type { Circumstances } from '../circumstances';
import { doerOf } from '../event-words';
import { buttonsFor, undoButton } from './buttons';
import { formOf, type CardContext } from './card-context';
import { concernsInWords } from './event-details';
import { escalationView } from './escalation-view';
import { factsOf } from './facts';
import { lastHappened } from './history';
import { inShort } from './in-short';
import { askedInWords, postsInWords, referenceOf, stageInWords, standingInWords } from './standing-words';

type Section = EscalationView['sections'][number];
type Line = Section['lines'][number];

/** So much of each text, in characters, fits on one card with all the others; the whole of it stands in the history. */
const LONGEST = 1500;
const WHAT_LENGTH = 400;
const MEASURE_LENGTH = 160;
const WHO_LENGTH = 100;
const MOST_ACTIONS = 6;

/**
 * How an escalation stands, for whoever looks: the child first, then what was answered last, what it is about, what is
 * asked and by when, and what they may do now.
 * @param pressed what came of the last press: what was done, or why it was refused
 */
export function detailView(context: CardContext, pressed: { readonly done?: string; readonly problem?: string } = {}): EscalationView {
  const { escalation: { state }, circumstances } = context;
  return escalationView({
    understood: whereItStands(state, circumstances),
    child: calledOnCards(circumstances.child),
    headline: headlineOf(context),
    note: [pressed.done ?? '', standsInWords(context)].filter((part) => part !== '').join(' '),
    problem: pressed.problem ?? '',
    sections: [
      { title: 'The child', lines: childLines(context) },
      ...answerSection(context),
      { title: 'The concern', lines: concernLines(context) },
      { title: 'What is asked', lines: actionLines(context) },
    ],
    facts: factsOf(context),
    history: lastHappened(context),
    readAll: { title: 'Read it all', form: formOf('escalation.history', context) },
    save: undoButton(context),
    buttons: buttonsFor(context),
  });
}

/** `DRP-0031 · stage 2 of 5 · team manager Ivy Park`. */
function whereItStands(state: EscalationState, circumstances: Circumstances): string {
  const { ladder } = circumstances.context.version.policy;
  const asked = `${postsInWords(state.stage, ladder)} ${askedInWords(state, circumstances)}`;
  return [referenceOf(state), stageInWords(state.stage, ladder), ...(isClosed(state) ? [] : [asked])].join(' · ');
}

/** How it stands; whoever is not asked for the answer reads who is. */
function headlineOf({ escalation: { state }, circumstances, answers }: CardContext): string {
  const standing = standingInWords(state, circumstances);
  if (answers !== null || state.status !== 'awaiting_response') return standing;
  return `${capital(askedInWords(state, circumstances))}: ${standing.charAt(0).toLowerCase()}${standing.slice(1)}`;
}

function standsInWords({ grounds, carries, answers }: CardContext): string {
  const away = (answers ?? carries ?? grounds).actingFor;
  return away === null ? '' : `You see this for ${away.person.name}, for whom you stand in.`;
}

function childLines({ escalation: { state: { raised } } }: CardContext): readonly Line[] {
  return said([['Impact', raised.impact], ['The child’s view', raised.childView], ['How it is known', raised.childViewKnownHow]]);
}

function concernLines({ escalation: { state: { raised } }, circumstances }: CardContext): readonly Line[] {
  return said([['', concernsInWords(raised.concerns, circumstances)], ['About', raised.about]]);
}

function actionLines({ escalation: { state: { actions } }, circumstances: { today } }: CardContext): readonly Line[] {
  const lines = actions.slice(0, MOST_ACTIONS).map(({ what, who, by, measure, answer, done }, place) => {
    const how = done !== null ? `done on ${shortDay(done, today)}` : answer === null ? null : answer === 'changed' ? 'day changed' : answer;
    const passed = done === null && by < today ? 'day passed' : null;
    const label = [`Action ${place + 1}`, `${inShort(who, WHO_LENGTH)} by ${shortDay(by, today)}`, how, passed].filter((part) => part !== null);
    return { label: label.join(' · '), text: `${inShort(what, WHAT_LENGTH)} (known by: ${inShort(measure, MEASURE_LENGTH)})` };
  });
  const more = actions.length - lines.length;
  return more === 0 ? lines : [...lines, { label: '', text: `and ${more} more: read it all under “History”` }];
}

function answerSection({ escalation: { state: { answer, ended } }, circumstances: { directory, today } }: CardContext): readonly Section[] {
  const sections: readonly Section[] = [
    {
      title: 'How it ended',
      lines: ended?.event !== 'resolved' ? [] : said([['What changed for the child', ended.changedForChild], ['What was agreed', ended.outcome]]),
    },
    {
      title: 'The answer',
      lines: answer === null ? [] : said([[`${doerOf(answer, directory)}, ${shortDay(londonDay(answer.at), today)}`, answer.text]]),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function said(lines: readonly (readonly [string, string | null])[]): readonly Line[] {
  return lines.flatMap(([label, text]) => (text === null ? [] : [{ label, text: inShort(text, LONGEST) }]));
}
