import { fullDay } from '../../calendar/words';
import type { Person } from '../../people/person';
import { asking } from '../ask';
import type { ShownChild } from '../sight';
import { sightAmong } from '../sight-of';
import { capital } from '../understood';
import type { DigestLine, DigestView, View } from '../views';
import type { MorningFacts } from './facts';
import { morningParts } from './morning-parts';
import type { MorningPart, PartLine } from './parts';
import { wholeList } from './reviews-part';

/** So many lines are read on a phone before the day begins. */
const MOST_LINES = 12;

const TITLE = 'Your morning';

/** What a line opens leads back to the morning. */
const morningAsk = asking({ intent: 'reviews.list', slots: { scope: 'me' } }, 'morning');

/** Somebody's morning: the card, whom it shows, and the line of its notification, which names no child. */
export interface Digest {
  readonly view: DigestView;
  readonly shown: readonly ShownChild[];
  readonly summary: string;
  /** Whether there is nothing to say. */
  readonly isEmpty: boolean;
  /** Whether it goes out: something in it is new or waits for them, or it is their first morning of the week. */
  readonly isWorthTelling: boolean;
}

/** What somebody is told on a morning, as things stand now. */
export function digestOf(person: Person, facts: MorningFacts): Digest {
  const sight = sightAmong(person, facts, morningAsk, facts.setting);
  const { parts, isWorthTelling } = morningParts(sight, facts);
  const room = roomFor(parts.map(({ lines }) => lines.length));
  const shares = parts.map((part, at) => ({ part, lines: part.lines.slice(0, room[at]) })).filter(({ lines }) => lines.length > 0);
  const counts = parts.map(({ count }) => count).join(', ');
  return {
    view: {
      kind: 'digest',
      understood: TITLE,
      heading: fullDay(facts.setting.today),
      headline: parts.length === 0 ? 'Nothing of this morning is left to do.' : `${capital(counts)}.`,
      sections: shares.map(({ part, lines }) => ({ title: part.title, lines: [...lines.map(withoutChild), ...more(part, lines.length)] })),
      buttons: !facts.isOfficer(person.id) ? [] : [{ ...wholeList(person.id, {}, sight), title: 'All my reviews' }],
    },
    shown: shares.flatMap(({ lines }) => lines.flatMap(({ shown }) => (shown === null ? [] : [shown]))),
    summary: parts.length === 0 ? `${TITLE}: nothing left to do` : `${TITLE}: ${counts}`,
    isEmpty: parts.length === 0,
    isWorthTelling: isWorthTelling && parts.length > 0,
  };
}

/** Whether a card is somebody's morning. */
export function isMorning(view: View): boolean {
  return view.kind === 'digest' && view.understood === TITLE;
}

/** How many lines each part may have: one each in turn while there is room, so that no part hides another. */
function roomFor(lengths: readonly number[]): readonly number[] {
  const room = lengths.map(() => 0);
  let left = MOST_LINES;
  for (let round = 0; left > 0 && lengths.some((length) => length > round); round++) {
    for (const [at, length] of lengths.entries()) {
      if (length <= round || left === 0) continue;
      room[at] = round + 1;
      left -= 1;
    }
  }
  return room;
}

function withoutChild({ text, note, opens }: PartLine): DigestLine {
  return { text, note, opens };
}

/** What a card has no room for, which opens all of it. */
function more({ title, lines, whole }: MorningPart, shown: number): DigestLine[] {
  const others = lines.length - shown;
  const text = `and ${others} more`;
  return others === 0 ? [] : [{ text, note: '', opens: whole && { ...whole, title: `${title}, ${text}: open the whole list` } }];
}
