import { z } from 'zod';
import { fullDay } from '../../calendar/words';
import type { Person } from '../../people/person';
import { directoryOf } from '../../store/directory';
import { ownCardMoves } from '../../store/moved-facts';
import { noticesWhere, type Notice } from '../../store/notices';
import { asking } from '../ask';
import { sightOf } from '../sight-of';
import type { Sight } from '../sight';
import { capital } from '../understood';
import type { DigestLine, DigestView } from '../views';
import { messageOf, overtaken, type ComposeKind } from './composed';
import { movedInWords, movedSorts } from './moved-counts';
import { movedLines, type MovedLine, type MovedSort } from './moved-lines';
import { wholeList } from './reviews-part';

const dataSchema = z.object({ upTo: z.int() });

/** As many lines as fit on a card. */
const MOST_LINES = 20;

const titles: Readonly<Record<MovedSort, string>> = {
  no_iro: 'Without an IRO: to be allocated',
  newly_yours: 'Newly yours',
  review: 'Reviews that have moved',
  booked: 'Reviews that have been booked',
  iro: 'Another IRO',
  social_worker: 'Another social worker',
};

/** What has moved that somebody has to act on: all of it in one card, as things stand. */
export const composeMoved: ComposeKind = async (tx, notice, setting, at) => {
  const directory = await directoryOf(tx);
  const [person, whose] = [directory.person(notice.to), directory.person(notice.standingFor ?? notice.to)];
  if (person === null || whose === null) return overtaken('they are no longer on the staff list');
  const others = await noticesWhere(tx, { kind: 'facts.moved', subject: notice.subject });
  if (others.some((other) => isSaidLater(notice, other) && other.notBefore <= at)) return overtaken('it is said with what moved after it');
  const { upTo } = dataSchema.parse(notice.data);
  const moves = await ownCardMoves(tx, whose.id, { after: toldUpTo(upTo, others), upTo });
  const sight = await sightOf(tx, person, asking({ intent: 'reviews.list', slots: { scope: 'me' } }), setting);
  const lines = await movedLines(tx, moves, whose, sight);
  if (lines.length === 0) return overtaken('it has changed again, or the child is no longer theirs to see to');
  return messageOf(cardOf(lines, whose, sight), movedInWords(lines), lines.flatMap(({ shown }) => (shown === null ? [] : [shown])));
};

/** Whether another message waits that the same person gets, of what moved later. */
function isSaidLater({ id, to }: Notice, other: Notice): boolean {
  return other.id > id && other.to === to && other.state === 'queued';
}

/** The last move that was told before, to the person or to whoever stood in. */
function toldUpTo(upTo: number, others: readonly Notice[]): number {
  const told = others.filter(({ state }) => state === 'delivered' || state === 'sending' || state === 'not_confirmed');
  return Math.max(0, ...told.map(({ data }) => dataSchema.parse(data).upTo).filter((other) => other < upTo));
}

function cardOf(lines: readonly MovedLine[], whose: Person, sight: Sight): DigestView {
  const { asker, today } = sight;
  const shown = lines.slice(0, MOST_LINES);
  const over = lines.length - shown.length;
  const isOfOfficer = lines.some(({ sort }) => sort !== 'no_iro') && whose.roles.includes('iro');
  return {
    kind: 'digest',
    understood: asker.id === whose.id ? 'What has changed' : `What has changed · for ${whose.name}`,
    heading: fullDay(today),
    headline: `${capital(movedInWords(lines))}.`,
    sections: movedSorts.flatMap((sort) => {
      const ofSort = shown.filter((line) => line.sort === sort).map(({ text, note, opens }): DigestLine => ({ text, note, opens }));
      return ofSort.length === 0 ? [] : [{ title: titles[sort], lines: ofSort }];
    }).concat(over === 0 ? [] : [{ title: `And ${over} more`, lines: [] }]),
    buttons: isOfOfficer ? [{ ...wholeList(whose.id, {}, sight), title: 'All reviews' }] : [],
  };
}
