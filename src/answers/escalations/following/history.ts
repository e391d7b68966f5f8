import type { EscalationView } from '../../views';
import { calledOnCards } from '../../sight';
import { whoDid } from '../event-words';
import { formOf, understoodOf, type CardContext } from './card-context';
import { detailsOf, inBrief } from './event-details';
import { escalationView } from './escalation-view';
import { inShort } from './in-short';
import { standingInWords } from './standing-words';

type Section = EscalationView['sections'][number];

const MOST_FOLDED_AWAY = 8;
const FOLDED_LENGTH = 220;

/** What happened last, the latest first and in short: it is folded away on the card. */
export function lastHappened(context: CardContext): EscalationView['history'] {
  const { escalation: { events }, circumstances } = context;
  return [...events].reverse().slice(0, MOST_FOLDED_AWAY).map((event) => ({
    title: whoDid(event, circumstances.directory, circumstances.today),
    text: inShort(inBrief(event, circumstances), FOLDED_LENGTH),
  }));
}

/** So many characters of history make a card that stays below Teams' size limit, whatever signs they are. */
const CHARACTERS_A_PAGE = 9_000;

/** The whole history, word for word, from the beginning on. */
export function historyView(context: CardContext, from: number): EscalationView {
  const { escalation: { events, state }, circumstances } = context;
  const parts = events.flatMap((event) => inParts({
    title: whoDid(event, circumstances.directory, circumstances.today),
    lines: detailsOf(event, circumstances).map((text) => ({ label: '', text })),
  }));
  const starts = pageStarts(parts);
  const start = starts.findLast((each) => each < from) ?? 0;
  const page = starts.indexOf(start);
  const end = starts[page + 1] ?? parts.length;
  const to = (at: number, title: string) => ({ title, form: formOf('escalation.history', context, at + 1) });
  return escalationView({
    understood: understoodOf('History', context),
    child: calledOnCards(circumstances.child),
    headline: standingInWords(state, circumstances),
    sections: parts.slice(start, end),
    pager: starts.length === 1 ? null : {
      label: `Page ${page + 1} of ${starts.length}`,
      previous: page === 0 ? null : to(starts[page - 1] ?? 0, 'Back'),
      next: end === parts.length ? null : to(end, 'More'),
    },
    buttons: [{ title: 'How it stands', form: formOf('escalation', context) }],
  });
}

/** One thing that happened, in as many parts as it takes for each to fit on a card. */
function inParts({ title, lines }: Section): readonly Section[] {
  const parts: Section[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && lengthOf(last) + line.text.length <= CHARACTERS_A_PAGE) parts[parts.length - 1] = { title, lines: [...last.lines, line] };
    else parts.push({ title, lines: [line] });
  }
  return parts.length === 0 ? [{ title, lines }] : parts;
}

/** The places of the parts with which pages begin. */
function pageStarts(parts: readonly Section[]): readonly number[] {
  const starts = [0];
  let filled = 0;
  parts.forEach((part, place) => {
    if (filled > 0 && filled + lengthOf(part) > CHARACTERS_A_PAGE) {
      starts.push(place);
      filled = 0;
    }
    filled += lengthOf(part);
  });
  return starts;
}

function lengthOf({ title, lines }: Section): number {
  return lines.reduce((sum, { text }) => sum + text.length, title.length);
}
